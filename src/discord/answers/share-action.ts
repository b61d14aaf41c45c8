// Shares a private answer: posts its page for everyone with credit to its asker, and marks it as shared.
import type { SendableChannels } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import type { Turn, TurnStore } from '../../state/turns.ts';
import { LANGUAGES } from '../../texts/texts.ts';
import type { ActionInteraction, ReplyingAction } from '../action.ts';
import { languageAround } from '../audience.ts';
import { mustWriteThemselves, toWriteIn } from '../channels.ts';
import type { CommandContext } from '../command.ts';
import { post } from '../reply.ts';
import { troubleOf } from '../trouble.ts';
import { answerMessage } from './answer-message.ts';
import { viewOf } from './answering.ts';
import { SHARE } from './buttons.ts';
import { citationsOf, rememberedTurn } from './recalled.ts';

/** How far back a second press looks for the first one's post. */
const LOOKS_BACK = 50;

export const shareAction: ReplyingAction = {
  ...SHARE,
  response: 'update',
  async execute(interaction, context, [id = '', page = '']) {
    const turn = rememberedTurn(context.state.turns, id);
    const citations = citationsOf(turn, context.library);
    const asker = { server: interaction.guildId, private: true };
    const view = viewOf(turn, Number(page) || 0, asker, context);
    await share(interaction, context, turn, Number(page) || 0);
    return answerMessage(turn, citations, { ...view, sharing: 'done' }, context.texts);
  },
};

/**
 * Posts the page unless it has been. Presses in quick succession make one post, since Discord takes it once.
 * What was posted is from then on part of the conversation in its channel.
 * @throws FootnoteError `cannot-post`
 */
async function share(
  interaction: ActionInteraction,
  context: CommandContext,
  turn: Turn,
  page: number,
): Promise<void> {
  const { state, library, settings } = context;
  const channel = openChannel(interaction);
  const shared = { ...turn, place: channel.id };
  if (isShared(state.turns, shared)) return;
  const asker = { server: interaction.guildId, private: false };
  const view = { ...viewOf(turn, page, asker, context), sharedBy: interaction.user.id };
  const texts = LANGUAGES[languageAround(interaction, settings)];
  const reply = answerMessage(turn, citationsOf(turn, library), view, texts);
  await post(channel, reply, { once: `share ${turn.id}` }).catch((error: unknown) => {
    throw ['gone', 'denied'].includes(troubleOf(error)) ? closed() : error;
  });
  if (!isShared(state.turns, shared)) state.turns.add(shared);
}

/** Shared is what stands in the channel as asked by the same user at the same moment. */
function isShared(turns: TurnStore, { place, user, at }: Omit<Turn, 'id'>): boolean {
  return turns
    .recent(place, { user, limit: LOOKS_BACK })
    .some((turn) => turn.at.getTime() === at.getTime());
}

/**
 * The channel of an interaction, if both its user and the bot may write there.
 * @throws FootnoteError `not-allowed`, `cannot-post`
 */
function openChannel(interaction: ActionInteraction): SendableChannels {
  const { channel, appPermissions } = interaction;
  if (!channel?.isSendable()) throw closed();
  mustWriteThemselves(interaction, channel);
  if (!appPermissions.has(['ViewChannel', toWriteIn(channel)])) throw closed();
  return channel;
}

function closed(): FootnoteError {
  return new FootnoteError('cannot-post', ({ cannotPost }) => cannotPost);
}
