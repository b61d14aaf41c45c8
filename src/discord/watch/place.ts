// Where standing questions are kept and told: a channel in which Footnote can post, or direct messages.
import type { BaseInteraction, Client, PermissionsString, SendableChannels } from 'discord.js';
import type { Watch } from '../../state/watches.ts';
import { channelIn, missingIn, mustWriteThemselves, toWriteIn } from '../channels.ts';
import { MissingPermissions, NotPostable } from '../trouble.ts';

/** Who hears: a channel of a server, or one person. */
export type WatchPlace = Pick<Watch, 'server' | 'channel'>;

/** One person, in direct messages. */
export const DIRECT: WatchPlace = { server: null, channel: null };

/** Without the history, a post could not be found again after a crash. */
const NEEDED = ['ViewChannel', 'ReadMessageHistory'] as const;

/**
 * The place of an interaction; undefined in a channel in which Footnote cannot post.
 * @throws FootnoteError `not-allowed` in one in which its user may not write
 */
export function placeOf(interaction: BaseInteraction): WatchPlace | undefined {
  const { guildId, channelId, channel, appPermissions } = interaction;
  if (guildId === null) return DIRECT;
  if (!interaction.inCachedGuild() || channel?.isSendable() !== true) return undefined;
  mustWriteThemselves(interaction, channel);
  const canPost = appPermissions.has(neededIn(channel));
  return canPost ? { server: guildId, channel: channelId } : undefined;
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
  const channel = await channelIn(client, server ?? '', id);
  if (channel?.isSendable() !== true) throw new NotPostable();
  const missing = missingIn(channel, neededIn(channel));
  if (missing.length > 0) throw new MissingPermissions(missing.join(', '));
  return channel;
}

function neededIn(channel: { isThread(): boolean }): PermissionsString[] {
  return [...NEEDED, toWriteIn(channel)];
}
