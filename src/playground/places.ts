// The servers, channels, threads and direct messages of the playground, and how Discord describes them.
import type { User } from './people.ts';
import { ALL, EVERYONE, permissionsIn, type Overwrite } from './permissions.ts';

/** Kinds of channels that the playground has. */
export const CHANNEL = { text: 0, direct: 1, group: 3, thread: 11 } as const;

/** A role of a server. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: User;
  readonly roles: readonly Role[];
  /** The ids of the roles that a user has; who is not listed is a member without any. */
  readonly rolesOf: ReadonlyMap<string, readonly string[]>;
  /** Whether the bot is a member. */
  hasBot: boolean;
}

/** What a thread has besides a channel. */
interface ThreadState {
  readonly ownerId: string;
  readonly parent: Channel;
  readonly createdAt: string;
  readonly members: Set<string>;
  archived: boolean;
  locked: boolean;
  archiveAfter: number;
  changedAt: string;
}

/** A channel, a thread, or a conversation outside of any server. */
export interface Channel {
  readonly id: string;
  readonly type: (typeof CHANNEL)[keyof typeof CHANNEL];
  readonly guild?: Guild;
  /** Who takes part in a conversation outside of any server. */
  readonly recipients: readonly User[];
  readonly overwrites: Map<string, Overwrite>;
  readonly thread?: ThreadState;
  name: string;
}

/** What a user may do in a channel of a server; outside of any, what everyone may. */
export function permissionsOf(user: User, { guild, overwrites, thread }: Channel): bigint {
  if (guild === undefined) return EVERYONE;
  if (guild.owner.id === user.id) return ALL;
  const roles = guild.rolesOf.get(user.id) ?? [];
  const given = guild.roles
    .filter(({ id }) => id === guild.id || roles.includes(id))
    .reduce((bits, { permissions }) => bits | permissions, 0n);
  const entries = thread?.parent.overwrites ?? overwrites;
  return permissionsIn(
    given,
    [guild.id, ...roles, user.id].map((id) => entries.get(id)),
  );
}

/** A user as a member of a server, with what they may do where an interaction is sent from. */
export function memberOf(user: User, guild: Guild, permissions?: bigint): object {
  return { user, ...membershipOf(user, guild, permissions) };
}

/** A user's membership of a server, told apart from the user. */
export function membershipOf(user: User, guild: Guild, permissions?: bigint): object {
  const joined = { joined_at: JOINED, premium_since: null, pending: false };
  const plain = { nick: null, avatar: null, deaf: false, mute: false, flags: 0 };
  return {
    ...{ roles: guild.rolesOf.get(user.id) ?? [], ...plain, ...joined },
    ...(permissions === undefined ? {} : { permissions: String(permissions) }),
  };
}

/** A channel as Discord describes it. */
export function channelOf(channel: Channel): object {
  const { id, type, guild, name, recipients, thread } = channel;
  if (guild === undefined) {
    return { id, type, last_message_id: null, flags: 0, recipients, ...(name && { name }) };
  }
  const base = { id, type, guild_id: guild.id, name, flags: 0, last_message_id: null };
  if (thread !== undefined) return { ...base, ...threadFields(thread) };
  return {
    ...{ ...base, position: 0, parent_id: null, topic: null, nsfw: false, rate_limit_per_user: 0 },
    permission_overwrites: [...channel.overwrites].map(([of, { allow, deny }]) => ({
      ...{ id: of, type: guild.roles.some((role) => role.id === of) ? 0 : 1 },
      ...{ allow: String(allow), deny: String(deny) },
    })),
  };
}

/** A role as Discord describes it. */
export function roleOf({ id, name, permissions }: Role, position: number): object {
  return {
    ...{ id, name, permissions: String(permissions), position, color: 0, hoist: false, flags: 0 },
    ...{ managed: false, mentionable: false, icon: null, unicode_emoji: null },
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  };
}

/** A server as Discord describes it when asked. */
export function guildOf(guild: Guild): object {
  return {
    ...{ id: guild.id, name: guild.name, icon: null, owner_id: guild.owner.id, features: [] },
    ...{ verification_level: 0, premium_tier: 0, nsfw_level: 0, preferred_locale: 'en-GB' },
    ...{ emojis: [], stickers: [], roles: guild.roles.map(roleOf) },
  };
}

/** A server with what is in it: what GUILD_CREATE carries. */
export function wholeGuildOf(guild: Guild, channels: readonly Channel[], users: readonly User[]) {
  const own = channels.filter((channel) => channel.guild === guild);
  const [threads, plain] = [true, false].map((wanted) =>
    own.filter(({ thread }) => (thread !== undefined) === wanted),
  );
  const active = (threads ?? []).filter(({ thread }) => thread?.archived === false);
  return {
    ...guildOf(guild),
    ...{ unavailable: false, large: false, member_count: users.length, joined_at: JOINED },
    ...{ presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [] },
    ...{ soundboard_sounds: [], threads: active.map(channelOf) },
    channels: (plain ?? []).map(channelOf),
    members: users.map((user) => memberOf(user, guild)),
  };
}

const JOINED = '2026-01-01T00:00:00.000000+00:00';

function threadFields(thread: ThreadState): object {
  return {
    ...{ parent_id: thread.parent.id, owner_id: thread.ownerId, rate_limit_per_user: 0 },
    ...{ message_count: 0, member_count: thread.members.size, total_message_sent: 0 },
    thread_metadata: {
      ...{ archived: thread.archived, locked: thread.locked },
      ...{ auto_archive_duration: thread.archiveAfter, archive_timestamp: thread.changedAt },
      create_timestamp: thread.createdAt,
    },
  };
}
