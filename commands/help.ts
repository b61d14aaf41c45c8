// /help: what Footnote does and which commands it has.
import { slashCommand, type Command } from '#src/discord/command.ts';
import { helpMessage } from '#src/discord/help-message.ts';

export const help = {
  data: slashCommand('help', 'Explains what Footnote does and which commands it has'),
  visibility: 'private',
  kind: 'press',
  execute: (_interaction, context) => helpMessage(context),
} satisfies Command;
