// /compare takes two chosen papers or titles as typed, and completes both from memory.
import { expect, test } from 'vitest';
import { compare } from '#commands/compare.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import { contents } from '#test/builders/contents.ts';
import { failureOf } from '#test/builders/failure.ts';
import { aContext, anInteraction, typing } from '#test/builders/interaction.ts';
import { loraGa, tes } from '#test/fakes/library.ts';

test('two papers are set side by side in the order in which they were named', () => {
  const interaction = anInteraction('compare', { first: tes.id, second: loraGa.id });
  const [heading] = contents(compare.execute(interaction, aContext()));
  expect(heading).toMatch(/\*\*1\.\*\* \[Improved Visual.*\n\*\*2\.\*\* \[LoRA-GA/);
});

test('a paper that nobody knows is refused with the sentence of the library', async () => {
  const interaction = anInteraction('compare', { first: tes.id, second: 'nonsense' });
  const { code } = await failureOf(() => compare.execute(interaction, aContext()));
  expect(code).toBe('unknown-paper');
});

test('typing offers titles whose value is the paper’s id, 25 at most', () => {
  const limits: number[] = [];
  const context = aContext({
    complete: (typed, limit) => {
      limits.push(limit);
      return typed === 'lora' ? [loraGa] : [];
    },
  });
  expect(compare.autocomplete(typing('lora'), context)).toEqual([
    { name: loraGa.title, value: loraGa.id },
  ]);
  expect(limits).toEqual([25]);
});

test.each([
  [false, 'public'],
  [true, 'private'],
])('where a server answers privately (%s) it is %s', (privateByDefault, visibility) => {
  const interaction = anInteraction('compare');
  expect(compare.visibility(interaction, { ...DEFAULT_SETTINGS, privateByDefault })).toBe(
    visibility,
  );
});
