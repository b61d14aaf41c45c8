// /help lists the commands that the bot has.
import { expect, test } from 'vitest';
import { ask } from '#commands/ask.ts';
import { help } from '#commands/help.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';

test('lists the commands it is given and the size of the corpus', () => {
  const [about, list] = contents(help.execute(anInteraction('help'), aContext({}, [ask, help])));
  expect(about).toContain('3 abstracts');
  expect(list?.split('\n')).toHaveLength(2);
  expect(list).toContain(`**/ask** ${ask.data.description}`);
});
