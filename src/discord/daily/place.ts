// The channel of a server's papers of the day: that it is one, and what Footnote may do in it.
import { ChannelType, type Client, type NewsChannel, type TextChannel } from 'discord.js';
import { channelIn, missingIn } from '../channels.ts';

/** A channel in which papers of the day can be posted: a message there can open a thread. */
export type DailyChannel = TextChannel | NewsChannel;

/** The kinds of channels that can be chosen. */
export const DAILY_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

/** What it takes to post; without the history a post could not be found again after a crash. */
const TO_POST = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;

/** What it takes to post and to open a discussion. */
const TO_DISCUSS = [...TO_POST, 'CreatePublicThreads', 'SendMessagesInThreads'] as const;

/** A permission that a post or its discussion needs. */
export type NeededPermission = (typeof TO_DISCUSS)[number];

/**
 * The channel of an id in a server; undefined when there is none in which papers can be posted.
 * @throws DiscordAPIError when Discord does not show it.
 */
export async function dailyChannel(
  client: Client<true>,
  server: string,
  id: string,
): Promise<DailyChannel | undefined> {
  const channel = await channelIn(client, server, id);
  const { GuildText, GuildAnnouncement } = ChannelType;
  return channel?.type === GuildText || channel?.type === GuildAnnouncement ? channel : undefined;
}

/** What is missing to post in a channel, or to post and discuss; none where Discord does not tell. */
export function missingPermissions(
  channel: DailyChannel,
  purpose: 'post' | 'discuss',
): NeededPermission[] {
  return missingIn(channel, purpose === 'post' ? TO_POST : TO_DISCUSS);
}
