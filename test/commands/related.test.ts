// /related takes a chosen paper or any text, and completes titles from memory.
import { expect, test } from 'vitest';
import { related } from '#commands/related.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction, typing } from '#test/builders/interaction.ts';
import { loraGa, tes } from '#test/fakes/library.ts';

test('a chosen paper is passed on by its id', async () => {
  const reply = await related.execute(anInteraction('related', { paper: tes.id }), aContext());
  expect(contents(reply)[0]).toContain(tes.title);
  expect(contents(reply).join('\n')).toContain('LoRA-GA');
});

test('any text is passed on as typed', async () => {
  const asked: unknown[] = [];
  const context = aContext({
    related: (query, options) => {
      asked.push({ query, ...options });
      return Promise.resolve({ query, papers: [], index: 'f00d' });
    },
  });
  await related.execute(anInteraction('related', { paper: 'sparse' }), context);
  await related.execute(anInteraction('related', { paper: 'dense' }), context);
  expect(asked).toEqual([
    { query: 'sparse', papers: 10 },
    { query: 'dense', papers: 10 },
  ]);
});

test('typing offers titles whose value is the paper’s id, 25 at most', () => {
  const limits: number[] = [];
  const context = aContext({
    complete: (typed, limit) => {
      limits.push(limit);
      return typed === 'lora' ? [loraGa] : [];
    },
  });
  const choices = related.autocomplete(typing('lora'), context);
  expect(choices).toEqual([{ name: loraGa.title, value: loraGa.id }]);
  expect(limits).toEqual([25]);
});

test.each([
  [false, 'public'],
  [true, 'private'],
])('where answers are private by default (%s), it is %s', (privateByDefault, seen) => {
  const settings = { ...DEFAULT_SETTINGS, privateByDefault };
  expect(related.visibility(anInteraction('related'), settings)).toBe(seen);
});
