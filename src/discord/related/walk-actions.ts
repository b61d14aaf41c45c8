// A paper's neighbours at a press, and every step of a walk among them, in place.
import type { ReplyingAction } from '../action.ts';
import { RELATED, START, WALK, walkIn } from './walk.ts';
import { fromAnswer, walkReply } from './walking.ts';

/** The neighbours of a paper, for the one who presses: a new walk. */
export const relatedAction: ReplyingAction = {
  ...RELATED,
  response: 'private',
  execute: (_interaction, context, [at = '', turn = '']) =>
    walkReply(turn === '' ? { at, trail: [], page: 0 } : fromAnswer(at, turn), context),
};

/** A step of a walk, forth or back, or another page. */
export const walkAction: ReplyingAction = {
  ...WALK,
  response: 'update',
  execute: (_interaction, context, args) => walkReply(walkIn(args), context),
};

/** The same walk from another paper of the answer that it began with. */
export const startAction: ReplyingAction = {
  ...START,
  response: 'update',
  execute(interaction, context, [turn = '']) {
    const [at = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
    return walkReply(fromAnswer(at, turn), context);
  },
};
