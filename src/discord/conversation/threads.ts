// Threads on answers, for servers that want them: what follows an answer is asked there.
import {
  ChannelType,
  DiscordAPIError,
  RESTJSONErrorCodes as Code,
  ThreadAutoArchiveDuration,
  type Client,
  type Message,
} from 'discord.js';
import type { Turn } from '../../state/turns.ts';
import type { CommandContext } from '../command.ts';
import { shorten, singleLine } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { plain, post } from '../reply.ts';
import { Seen } from '../seen.ts';

/** What Discord answers where the bot may not open a thread. */
const NOT_ALLOWED: readonly (number | string)[] = [Code.MissingAccess, Code.MissingPermissions];

const CHANNELS = 1000;

/** The channels of each client in which it was said that threads cannot be opened. */
const told = new WeakMap<Client, Seen>();

/**
 * Opens a thread on an answer, named after its question; the answer is the first turn there. Where the bot may
 * not, that is said once, and the answer stays as it is. In a thread there is none to open.
 * @throws DiscordAPIError when it fails for another reason
 */
export async function openThread(
  message: Message,
  turn: Turn,
  { state, texts }: CommandContext,
): Promise<void> {
  const { channel } = message;
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement) {
    return;
  }
  // A thread has the id of its message: its first turn is there before anyone can write in it.
  state.turns.add({ ...turn, place: message.id });
  const name = shorten(singleLine(turn.question), MESSAGE_LIMITS.threadName);
  try {
    await message.startThread({
      name: name === '' ? texts.conversation.threadName : name,
      autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek,
    });
  } catch (error) {
    state.turns.forget(message.id);
    if (!(error instanceof DiscordAPIError) || !NOT_ALLOWED.includes(error.code)) throw error;
    if (isFirst(message.client, channel.id)) {
      await post(channel, plain(texts.conversation.noThread));
    }
  }
}

function isFirst(client: Client, channel: string): boolean {
  const channels = told.get(client) ?? new Seen(CHANNELS);
  told.set(client, channels);
  return channels.isFirst(channel);
}
