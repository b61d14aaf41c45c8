// Shares a private answer: posts its page for everyone with credit to its asker, and marks it as shared.
import { DiscordAPIError, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import type { Turn, TurnStore } from '../../state/turns.ts';
import { LANGUAGES } from '../../texts/texts.ts';
import type { ActionInteraction, ReplyingAction } from '../action.ts';
import { languageAround } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { post } from '../reply.ts';
import { answerMessage } from './answer-message.ts';
import { viewOf } from './answering.ts';
import { SHARE } from './buttons.ts';
import { citationsOf, rememberedTurn } from './recalled.ts';

/** What Discord answers where a channel is closed to the bot, or gone. */
const CLOSED: readonly number[] = [403, 404];

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
 * Posts the page unless it has been. Presses in quick succession make one post, since they share a nonce.
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
  await post(channel, reply, { nonce: `share-${turn.id}` }).catch((error: unknown) => {
    throw error instanceof DiscordAPIError && CLOSED.includes(error.status) ? closed() : error;
  });
  if (!isShared(state.turns, shared)) state.turns.add(shared);
}

/** Shared is what stands in the channel as asked by the same user at the same moment. */
function isShared(turns: TurnStore, { place, user, at }: Omit<Turn, 'id'>): boolean {
  return turns
    .recent(place, { user, limit: LOOKS_BACK })
    .some((turn) => turn.at.getTime() === at.getTime());
}

/** The channel of an interaction, if the bot may post there. */
function openChannel({ channel, appPermissions }: ActionInteraction): SendableChannels {
  if (!channel?.isSendable()) throw closed();
  const sending = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  if (!appPermissions.has([PermissionFlagsBits.ViewChannel, sending])) throw closed();
  return channel;
}

function closed(): FootnoteError {
  return new FootnoteError('cannot-post', ({ cannotPost }) => cannotPost);
}
