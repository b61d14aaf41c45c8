// Whether an answer helped: kept for those who run the server, acknowledged to the one who pressed only.
import type { Rating } from '../../state/feedback.ts';
import type { ReplyingAction } from '../action.ts';
import { plain } from '../reply.ts';
import { RATE } from './buttons.ts';
import { rememberedTurn } from './recalled.ts';

export const rateAction: ReplyingAction = {
  ...RATE,
  response: 'private',
  execute({ guildId, user }, { state, texts, now }, [id = '', thumb]) {
    const { id: turn } = rememberedTurn(state.turns, id);
    const rating: Rating = thumb === 'up' ? 'up' : 'down';
    const rated = { turn, server: guildId, user: user.id, rating, at: now() };
    const change = state.feedback.rate(rated);
    return plain(change === 'taken-back' ? texts.answer.takenBack : texts.answer.thanks[rating]);
  },
};
