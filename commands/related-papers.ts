// Related papers, in the menu of any message: on from the papers that it shows or names, else from its words.
import { askerOf } from '#src/discord/answers/answering.ts';
import { messageCommand, type MessageCommand } from '#src/discord/command.ts';
import { relatedToMessage } from '#src/discord/related/walking.ts';

export const relatedPapers = {
  data: messageCommand('Related papers'),
  on: 'message',
  visibility: 'private',
  execute: (interaction, context) =>
    relatedToMessage(interaction.targetMessage, askerOf(interaction, context), context),
} satisfies MessageCommand;
