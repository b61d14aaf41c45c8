// The list of standing questions: as many as may be kept fit into one message, whatever they say.
import type { BaseInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { brokenLimits } from '#src/discord/limits.ts';
import { listMessage } from '#src/discord/watch/list-message.ts';
import { WATCHES_KEPT } from '#src/state/watches.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';

const AT = new Date('2026-11-21T12:00:00Z');
const CHANNEL = '1573674986512580731';

/** The list of user 7 with this many questions, all of which stand still. */
function listOf(count: number, question: (at: number) => string, language: 'en' | 'de' | 'fr') {
  const context = aContext();
  const { watches } = context.state;
  const watch = { server: CHANNEL, channel: CHANNEL, user: '7', language, at: AT };
  for (let at = 0; at < count; at += 1) {
    const keeping = watches.keep({ ...watch, question: question(at) }, { index: 'a', papers: [] });
    if (!('watch' in keeping)) throw new Error(keeping.outcome);
    const claimed = watches.claim(keeping.watch.id, AT, AT);
    if (claimed !== undefined) watches.suspend(claimed, 'no-permission');
  }
  const reader = anInteraction('watch') as BaseInteraction;
  return listMessage(reader, { state: context.state, texts: LANGUAGES[language] });
}

const rowOf = (message: ReturnType<typeof listOf>) => JSON.stringify(message.components.at(-1));

test.each(['en', 'de', 'fr'] as const)(
  'as many as a person may keep fit, long and full of markdown, in %s',
  (language) => {
    for (const filler of ['word ', '*_`~|[]<@', '𝒳 ']) {
      const question = (at: number): string => `${at} ${filler.repeat(100)}`;
      const message = listOf(WATCHES_KEPT, question, language);
      expect(brokenLimits(message.components)).toEqual([]);
      expect(rowOf(message)).toContain(`"max_values":${WATCHES_KEPT}`);
    }
  },
);

test('a question of a few words is shown whole, with what keeps it from being heard', () => {
  const text = JSON.stringify(listOf(1, () => 'What is new?', 'en'));
  expect(text).toContain('**1.** What is new?');
  expect(text).toContain(`<#${CHANNEL}>, kept by <@7> · no new paper yet · **suspended**`);
});
