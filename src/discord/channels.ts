// Channels of servers as posts need them: that they are there, and what somebody may do in them.
import {
  PermissionFlagsBits,
  type BaseInteraction,
  type Client,
  type GuildBasedChannel,
  type PermissionsString,
} from 'discord.js';
import { FootnoteError } from '../errors.ts';

/**
 * The channel of an id in a server; undefined when the server has none.
 * @throws DiscordAPIError when Discord does not show it.
 */
export async function channelIn(
  client: Client<true>,
  server: string,
  id: string,
): Promise<GuildBasedChannel | undefined> {
  const channel = await client.channels.fetch(id);
  const isThere = channel !== null && !channel.isDMBased() && channel.guildId === server;
  return isThere ? channel : undefined;
}

/** The permission that it takes to write in a channel or a thread. */
export function toWriteIn(channel: { isThread(): boolean }) {
  return channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
}

/**
 * Nobody has Footnote post where they could not write themselves.
 * @throws FootnoteError `not-allowed` when the user of an interaction may not write in its channel
 */
export function mustWriteThemselves(
  { memberPermissions }: BaseInteraction,
  channel: { isThread(): boolean },
): void {
  if (memberPermissions?.has(toWriteIn(channel)) === true) return;
  throw new FootnoteError('not-allowed', ({ mayNotWrite }) => mayNotWrite);
}

/** What of these Footnote may not do in a channel; none where Discord does not tell. */
export function missingIn<Name extends PermissionsString>(
  channel: GuildBasedChannel,
  needed: readonly Name[],
): Name[] {
  const permissions = channel.permissionsFor(channel.client.user);
  if (permissions === null) return [];
  return needed.filter((name) => !permissions.has(PermissionFlagsBits[name]));
}
