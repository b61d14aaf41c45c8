// Another page of an answer, in the place of the one that is shown.
import type { ReplyingAction } from '../action.ts';
import { answerMessage } from './answer-message.ts';
import { viewOf } from './answering.ts';
import { PAGE } from './buttons.ts';
import { citationsOf, rememberedTurn } from './recalled.ts';

export const pageAction: ReplyingAction = {
  ...PAGE,
  response: 'update',
  execute(interaction, context, [id = '', page = '']) {
    const turn = rememberedTurn(context.state.turns, id);
    const asker = { server: interaction.guildId, private: context.visibility === 'private' };
    const view = viewOf(turn, Number(page) || 0, asker, context);
    return answerMessage(turn, citationsOf(turn, context.library), view, context.texts);
  },
};
