// The messages of the playground: how Discord describes them, who sees which, and what of them a bot may read.
import type { MessageBody } from './message-rules.ts';
import type { Mentions } from './mentions.ts';
import type { User } from './people.ts';

/** A file of a message. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
}

/** A reaction below a message. */
interface Reaction {
  readonly emoji: { readonly id: null; readonly name: string };
  readonly count: number;
  readonly me: boolean;
}

/** A message as Discord describes it. */
export interface Message extends MessageBody, Mentions {
  readonly id: string;
  readonly channel_id: string;
  readonly type: number;
  readonly author: User;
  readonly content: string;
  readonly flags: number;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly attachments: readonly Attachment[];
  readonly reactions: readonly Reaction[];
  readonly nonce?: string | number;
  readonly message_reference?: { readonly message_id: string; readonly channel_id: string };
  readonly referenced_message?: Message | null;
  readonly interaction_metadata?: object;
  readonly thread?: object;
}

/** Kinds of messages. */
export const MESSAGE = { plain: 0, reply: 19, commandReply: 20, menuReply: 23 } as const;

/** A message and what Discord does not tell of it. */
export interface Stored {
  readonly message: Message;
  /** The only user who sees it, when it is ephemeral. */
  readonly onlyFor?: string;
  /** Who reacted, by emoji. */
  readonly reactors: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Keeps the messages of every channel, oldest first. */
export class Messages {
  readonly #byChannel = new Map<string, Map<string, Stored>>();

  /** The messages of a channel, oldest first. */
  in(channelId: string): readonly Stored[] {
    return [...(this.#byChannel.get(channelId)?.values() ?? [])];
  }

  /** The message of this id in this channel. */
  get(channelId: string, id: string): Stored | undefined {
    return this.#byChannel.get(channelId)?.get(id);
  }

  /** Keeps a message, new or changed. */
  put(stored: Stored): void {
    const { channel_id: channelId, id } = stored.message;
    const channel = this.#byChannel.get(channelId) ?? new Map<string, Stored>();
    this.#byChannel.set(channelId, channel.set(id, stored));
  }

  /** Forgets a message. */
  delete(channelId: string, id: string): void {
    this.#byChannel.get(channelId)?.delete(id);
  }

  /** Forgets a channel. */
  deleteChannel(channelId: string): void {
    this.#byChannel.delete(channelId);
  }
}

/**
 * The message as a bot without the privileged intent gets it: emptied, unless it is the bot's own, mentions the
 * bot, or is a direct message (https://docs.discord.com/developers/events/gateway#message-content-intent).
 */
export function asBotReads(message: Message, bot: User, isDirect: boolean): Message {
  const { author, mentions, referenced_message: referenced } = message;
  const told = isDirect || author.id === bot.id || mentions.some(({ id }) => id === bot.id);
  const inner =
    referenced === undefined || referenced === null
      ? {}
      : { referenced_message: asBotReads(referenced, bot, isDirect) };
  const empty = { content: '', embeds: [], components: [], attachments: [] };
  return { ...message, ...inner, ...(told ? {} : empty) };
}
