// /reading-list: the papers that someone saved, for their eyes only.
import { slashCommand, type Command } from '#src/discord/command.ts';
import { listMessage } from '#src/discord/reading-list/list-message.ts';
import { viewOf } from '#src/discord/reading-list/list-view.ts';

export const readingList = {
  data: slashCommand('reading-list', 'Shows the papers you saved, to mark, remove and export'),
  visibility: 'private',
  kind: 'press',
  execute: ({ user }, context) => listMessage(context, user.id, viewOf([])),
} satisfies Command;
