// Finds a message that the bot posted before it died, so that it is not posted twice.
import type { Message, TextBasedChannel } from 'discord.js';

const MS_PER_HOUR = 3_600_000;
const DISCORD_EPOCH = 1_420_070_400_000;
const PAGE = 100;

/** A message of ours since a moment, however much others have said since. */
export async function ownMessageSince(
  channel: TextBasedChannel,
  since: Date,
  wanted: (message: Message) => boolean,
): Promise<Message | undefined> {
  // An hour is more than this machine's clock and Discord's may differ.
  let after = snowflakeAt(since.getTime() - MS_PER_HOUR);
  for (;;) {
    const page = await channel.messages.fetch({ limit: PAGE, after, cache: false });
    const own = page.find(
      (message) => message.author.id === channel.client.user.id && wanted(message),
    );
    if (own !== undefined || page.size < PAGE) return own;
    after = page.reduce((last, { id }) => (BigInt(id) > BigInt(last) ? id : last), after);
  }
}

/** The least id that a message of this moment can have. */
function snowflakeAt(ms: number): string {
  return String(BigInt(ms - DISCORD_EPOCH) << 22n);
}
