// Which messages are meant for Footnote, and whether it can read them.
import type { Message, SendableChannels } from 'discord.js';

/** How a message came to be meant for Footnote, as the log calls it. */
type Manner = 'direct' | 'reply' | 'mention';

/** A message that is meant for Footnote; in a thread of its own one without a mention arrives empty. */
export interface Addressed {
  readonly channel: SendableChannels;
  readonly manner: Manner | 'unread';
}

/** How a message is meant for Footnote; undefined where it is not, or where nobody wrote it. */
export function addressed(message: Message): Addressed | undefined {
  const { author, channel, client, system, webhookId, mentions, guildId } = message;
  if (author.bot || system || webhookId !== null || !channel.isSendable()) return undefined;
  if (guildId === null) return { channel, manner: 'direct' };
  if (mentions.repliedUser?.id === client.user.id && message.content !== '') {
    return { channel, manner: 'reply' };
  }
  if (mentions.users.has(client.user.id)) return { channel, manner: 'mention' };
  const isOwnThread = channel.isThread() && channel.ownerId === client.user.id;
  return isOwnThread && message.content === '' ? { channel, manner: 'unread' } : undefined;
}
