// Where standing questions are kept and told: a channel in which Footnote can post, or direct messages.
import {
  PermissionFlagsBits,
  type BaseInteraction,
  type Client,
  type SendableChannels,
} from 'discord.js';
import type { Watch } from '../../state/watches.ts';
import { MissingPermissions, NotPostable } from '../trouble.ts';

/** Who hears: a channel of a server, or one person. */
export type WatchPlace = Pick<Watch, 'server' | 'channel'>;

/** One person, in direct messages. */
export const DIRECT: WatchPlace = { server: null, channel: null };

/** Without the history, a post could not be found again after a crash. */
const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory];

/** The place of an interaction; undefined in a channel in which Footnote cannot post. */
export function placeOf(interaction: BaseInteraction): WatchPlace | undefined {
  const { guildId, channelId, channel, appPermissions } = interaction;
  if (guildId === null) return DIRECT;
  const isMember = interaction.inCachedGuild() && channel?.isSendable() === true;
  return isMember && appPermissions.has(neededIn(channel))
    ? { server: guildId, channel: channelId }
    : undefined;
}

/**
 * The channel in which a question is told.
 * @throws NotPostable, MissingPermissions or what Discord answers
 */
export async function channelOf(
  { server, channel: id, user }: Watch,
  client: Client<true>,
): Promise<SendableChannels> {
  if (id === null) return client.users.createDM(user);
  const channel = await client.channels.fetch(id);
  if (channel === null || channel.isDMBased() || channel.guildId !== server)
    throw new NotPostable();
  if (!channel.isSendable()) throw new NotPostable();
  const missing = channel.permissionsFor(client.user)?.missing(neededIn(channel)) ?? [];
  if (missing.length > 0) throw new MissingPermissions(missing.join(', '));
  return channel;
}

function neededIn(channel: { isThread(): boolean }): bigint[] {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  return [...NEEDED, channel.isThread() ? SendMessagesInThreads : SendMessages];
}
