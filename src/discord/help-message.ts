// Help as a message: what Footnote is for and every command with its own description.
import { isMessageCommand, type AnyCommand } from './command.ts';
import { escapeMarkdown } from './escape.ts';
import { framed, type Reply } from './reply.ts';

/** The message that explains the bot; `papers` is the size of the corpus. */
export function helpMessage(commands: readonly AnyCommand[], papers: number): Reply {
  const lines = commands.flatMap((command) => {
    if (isMessageCommand(command)) return [];
    const { name, description } = command.data;
    return [`**/${escapeMarkdown(name)}** ${escapeMarkdown(description)}`];
  });
  return framed([
    `**Footnote** answers research questions from ${papers} abstracts. Every quote is copied from its abstract, character for character; when no paper answers, it says so.`,
    lines.join('\n'),
  ]);
}
