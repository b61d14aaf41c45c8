// The button beneath every paper of the day: the earlier papers, for whoever presses it.
import type { Action } from '../action.ts';
import { historyMessage } from './overview.ts';
import { EARLIER_PAPERS } from './post-message.ts';

export const earlierPapers: Action = {
  name: EARLIER_PAPERS,
  response: 'private',
  execute: ({ guildId }, context) => historyMessage(guildId, context),
};
