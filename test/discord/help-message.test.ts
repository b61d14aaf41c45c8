// Help as a message.
import { expect, test } from 'vitest';
import { messageCommand, slashCommand, type AnyCommand } from '#src/discord/command.ts';
import { helpMessage } from '#src/discord/help-message.ts';
import { plain } from '#src/discord/reply.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext } from '#test/builders/interaction.ts';

const shared = { visibility: 'public' as const, execute: () => plain('done') };
const commands: AnyCommand[] = [
  { ...shared, data: slashCommand('ask', 'Asks') },
  { ...shared, data: slashCommand('related', 'Relates') },
  { ...shared, on: 'message', data: messageCommand('Find papers') },
];

test('names the size of the corpus, every command in order, and how else to ask', () => {
  const [about, list, talk, menu] = contents(helpMessage(aContext({}, commands)));
  expect(about).toContain('3 abstracts');
  expect(list).toBe('**/ask** Asks\n**/related** Relates');
  expect(talk).toContain('mention');
  expect(menu).toContain('**Find papers**');
});

test('speaks the language of its reader, names of commands included', () => {
  const german = { ...aContext({}, commands), language: 'de', texts: LANGUAGES.de } as const;
  const [about, list] = contents(helpMessage(german));
  expect(about).toContain('3 Abstracts');
  expect(list).toContain('**/frage** Beantwortet eine Frage');
});
