// Help as a message: what Footnote is for, every command as its user's picker names it, and how else to ask.
import { isMessageCommand, type AnyCommand, type CommandContext } from './command.ts';
import { escapeMarkdown } from './escape.ts';
import { COMMAND_TEXTS } from './localise.ts';
import { framed, type Reply } from './reply.ts';

/** The message that explains the bot. */
export function helpMessage(
  context: Pick<CommandContext, 'commands' | 'library' | 'texts' | 'language'>,
): Reply {
  const { commands, library, texts, language } = context;
  const slash = commands.filter((command) => !isMessageCommand(command));
  const onMessages = commands.filter(isMessageCommand);
  const names = onMessages.map(({ data }) => `**${escapeMarkdown(textOf(data, language).name)}**`);
  return framed([
    texts.help.purpose(library.papers.length),
    slash.map(({ data }) => lineOf(data, language)).join('\n'),
    texts.help.conversation,
    ...(names.length === 0 ? [] : [texts.help.messageCommands(names.join(', '))]),
  ]);
}

function lineOf(data: AnyCommand['data'], language: string): string {
  const { name, description } = textOf(data, language);
  return `**/${escapeMarkdown(name)}** ${escapeMarkdown(description)}`;
}

/** A command in a language; as it is in `commands/` where the language is English. */
function textOf(
  data: AnyCommand['data'],
  language: string,
): { readonly name: string; readonly description: string } {
  const own = {
    name: data.name,
    description: 'description' in data ? data.description : '',
  };
  return { ...own, ...COMMAND_TEXTS[language]?.[data.name] };
}
