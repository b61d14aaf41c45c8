// A reply on its way to whoever asked: in the place of the acknowledgement or, after Discord's quarter of an hour, in the channel.
import type { Message, RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { refusalOf } from './refusals.ts';
import { post, sendReply, type Reply } from './reply.ts';

/**
 * Sends a reply. One that comes too late for its interaction is posted to the channel if everyone was to see
 * it; undefined when nobody is left to read it, which the log tells.
 * @throws DiscordAPIError when Discord does not take it for another reason
 */
export async function deliver(
  interaction: RepliableInteraction,
  reply: Reply,
  visibility: 'public' | 'private',
  log: Logger,
): Promise<Message | undefined> {
  try {
    return await sendReply(interaction, reply);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    const { id, channel } = interaction;
    if (refusal === 'over' && visibility === 'public' && channel?.isSendable() === true) {
      log.warn({ interaction: id }, 'reply too late for its interaction; posted to the channel');
      return post(channel, reply);
    }
    log.warn({ interaction: id, refusal }, 'nobody is left to read the reply');
    return undefined;
  }
}
