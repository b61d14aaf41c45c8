// The world of the playground as Discord describes it: one server with one channel, its users, their messages.
import type { MessageBody } from './message-rules.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;
const READ_AND_WRITE = '277025508352';

let issued = 0n;

/** A new id: like Discord's, it holds the time and never repeats. */
export function snowflake(): string {
  issued += 1n;
  return String(((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) | (issued & 0x3fffffn));
}

/** A user as Discord describes one. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot?: boolean;
}

/** A user with a name of their own. */
export function userNamed(name: string, bot = false): User {
  const username = name.toLowerCase().replace(/[^a-z0-9._]/g, '_');
  const id = snowflake();
  return {
    id,
    username,
    global_name: name,
    discriminator: '0',
    avatar: null,
    ...(bot ? { bot } : {}),
  };
}

/** The server with its one channel; what GUILD_CREATE carries. */
export function guildOf(id: string, channelId: string, owner: User): object {
  const everyone = { id, name: '@everyone', permissions: READ_AND_WRITE, position: 0, color: 0 };
  const flags = { hoist: false, managed: false, mentionable: false, flags: 0 };
  const lists = ['emojis', 'stickers', 'threads', 'presences', 'voice_states', 'features'];
  return {
    ...Object.fromEntries(lists.map((list) => [list, []])),
    ...{ id, name: 'Reading group', icon: null, owner_id: owner.id, unavailable: false },
    ...{ verification_level: 0, premium_tier: 0, nsfw_level: 0, preferred_locale: 'en-GB' },
    ...{ large: false, member_count: 2, joined_at: new Date().toISOString() },
    ...{ stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [] },
    roles: [{ ...everyone, ...flags }],
    channels: [channelOf(channelId, id)],
    members: [memberOf(owner)],
  };
}

/** A text channel of a server, or a direct one when there is no server. */
function channelOf(id: string, guildId?: string): object {
  if (guildId === undefined) return { id, type: 1, last_message_id: null, flags: 0 };
  const named = { name: 'papers', position: 0, parent_id: null, topic: null, nsfw: false };
  return {
    ...{ id, type: 0, guild_id: guildId, ...named, flags: 0, last_message_id: null },
    ...{ permission_overwrites: [], rate_limit_per_user: 0, permissions: READ_AND_WRITE },
  };
}

/** A user as a member of the server. */
function memberOf(user: User): object {
  const joined = { joined_at: new Date().toISOString(), premium_since: null, pending: false };
  const plain = { nick: null, avatar: null, roles: [], deaf: false, mute: false, flags: 0 };
  return { user, ...plain, ...joined, permissions: READ_AND_WRITE };
}

/** What both kinds of interaction carry besides their data. */
export function interactionBase(from: {
  application: string;
  user: User;
  locale: string;
  channelId: string;
  guildId: string | undefined;
}): object {
  const { application, user, locale, channelId, guildId } = from;
  const place =
    guildId === undefined
      ? { user, context: 1 }
      : { guild_id: guildId, guild_locale: 'en-GB', member: memberOf(user), context: 0 };
  return {
    ...{
      id: snowflake(),
      token: `playground-${snowflake()}`,
      application_id: application,
      version: 1,
    },
    ...{ channel_id: channelId, channel: channelOf(channelId, guildId), locale, ...place },
    ...{ app_permissions: READ_AND_WRITE, entitlements: [], attachment_size_limit: 10_485_760 },
    authorizing_integration_owners: { '0': guildId ?? '0' },
  };
}

/** A message that the bot sent, as Discord describes it. */
export interface Message extends MessageBody {
  readonly id: string;
  readonly channel_id: string;
  readonly flags: number;
  readonly content: string;
}

/** A message with this body, by this author. */
export function messageOf(
  body: MessageBody,
  author: User,
  channelId: string,
  id = snowflake(),
): Message {
  return {
    ...{ id, channel_id: channelId, author, type: 0, tts: false, pinned: false },
    ...{ timestamp: new Date().toISOString(), edited_timestamp: null },
    ...{ mention_everyone: false, mentions: [], mention_roles: [], attachments: [] },
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags: body.flags ?? 0,
    allowed_mentions: body.allowed_mentions,
  };
}
