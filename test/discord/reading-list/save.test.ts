// Saving works from a button that carries a paper's key as it does from a menu, and its answer always fits.
import { expect, test } from 'vitest';
import type { ActionInteraction } from '#src/discord/action.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { saveAction, saveMenu } from '#src/discord/reading-list/save.ts';
import { toPaper, type Paper } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext } from '#test/builders/interaction.ts';
import { loraGa, s2ft } from '#test/fakes/library.ts';

/** A component that Ana used: a button, or a menu in which she chose these values. */
function aUse(values?: readonly string[]): ActionInteraction {
  const use = { user: { id: 'ana' }, isStringSelectMenu: () => values !== undefined, values };
  return use as unknown as ActionInteraction;
}

test('a button saves the paper whose key it carries', async () => {
  const context = aContext();
  const reply = await saveAction.execute(aUse(), context, [loraGa.id]);
  expect(contents(reply)[0]).toMatch(/^Saved: \*\*LoRA-GA.*\n-# 1 paper on your list\./);
  const { title, url } = loraGa;
  const savedAt = context.now();
  expect(context.state.readingList.of('ana')).toEqual([
    { key: loraGa.id, title, url, read: false, savedAt },
  ]);
});

test('a menu saves what was chosen in it, and may offer a single paper', async () => {
  expect(saveMenu([s2ft], LANGUAGES.en).components[0]).toMatchObject({
    custom_id: 'save',
    max_values: 1,
  });
  const context = aContext();
  await saveAction.execute(aUse([s2ft.id]), context, []);
  expect(context.state.readingList.of('ana').map(({ key }) => key)).toEqual([s2ft.id]);
});

test('so many papers as a menu holds, all with titles that need escaping, are answered in one message', async () => {
  const papers = Array.from({ length: 25 }, (_, n) =>
    toPaper({ title: `${n} ${'*_'.repeat(100)}`, abstract: 'One.' }),
  );
  const byId = new Map(papers.map((paper): [string, Paper] => [paper.id, paper]));
  const context = aContext({ find: (key) => byId.get(key) });
  const reply = await saveAction.execute(aUse([...byId.keys()]), context, []);
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(context.state.readingList.of('ana')).toHaveLength(25);
});
