// What changes among channels, threads, permissions and the bot's membership, and what the bot hears of it.
import { FLAGS } from './message-rules.ts';
import type { User } from './people.ts';
import { bitsOf, type Permission } from './permissions.ts';
import { CHANNEL, channelOf, wholeGuildOf, type Channel, type Guild } from './places.ts';
import type { World } from './world.ts';

const A_DAY_IN_MINUTES = 1440;

/** A thread to be opened. */
interface NewThread {
  readonly id: string;
  readonly parent: Channel;
  readonly name: string;
  readonly owner: User;
  /** Whether it hangs on the message of the same id. */
  readonly fromMessage: boolean;
  /** Minutes of silence. */
  readonly archiveAfter?: number;
}

/** Opens a thread below a channel of a server. */
export function openThread(world: World, from: NewThread): Channel {
  const { id, parent, name, owner } = from;
  const at = world.timestamp();
  const thread: Channel = {
    ...{ id, name, type: CHANNEL.thread, recipients: [], overwrites: new Map() },
    ...(parent.guild && { guild: parent.guild }),
    thread: {
      ...{ parent, ownerId: owner.id, members: new Set([owner.id]), createdAt: at, changedAt: at },
      ...{ archived: false, locked: false, archiveAfter: from.archiveAfter ?? A_DAY_IN_MINUTES },
    },
  };
  world.channels.set(id, thread);
  world.dispatch('THREAD_CREATE', id, { ...channelOf(thread), newly_created: true });
  const starter = from.fromMessage ? world.messages.get(parent.id, id) : undefined;
  if (starter !== undefined) {
    const { message } = starter;
    const flags = message.flags | FLAGS.hasThread;
    world.put({ ...starter, message: { ...message, flags, thread: channelOf(thread) } });
  }
  world.bus.emit('change', { channel: id, places: true });
  return thread;
}

/** What may change in a thread. */
interface ThreadChange {
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly name?: string;
  readonly archiveAfter?: number;
}

/** Changes a thread. */
export function changeThread(world: World, channel: Channel, change: ThreadChange): void {
  const { thread } = channel;
  if (thread === undefined) return;
  const { name = channel.name, ...state } = change;
  channel.name = name;
  Object.assign(thread, state, { changedAt: world.timestamp() });
  world.dispatch('THREAD_UPDATE', channel.id, channelOf(channel));
  world.bus.emit('change', { channel: channel.id, places: true });
}

/** Removes a channel or a thread with its messages; a channel takes its threads along. */
export function removeChannel(world: World, channel: Channel): void {
  const { id, thread } = channel;
  for (const inner of [...world.channels.values()]) {
    if (inner.thread?.parent === channel) removeChannel(world, inner);
  }
  const { guild } = channel;
  const told = { id, type: channel.type, parent_id: thread?.parent.id };
  world.dispatch(
    thread === undefined ? 'CHANNEL_DELETE' : 'THREAD_DELETE',
    id,
    thread === undefined && guild !== undefined ? channelOf(channel) : told,
  );
  for (const { message } of world.messages.in(id)) world.removed.add(message.id);
  world.removed.add(id);
  world.channels.delete(id);
  world.messages.deleteChannel(id);
  world.bus.emit('change', { channel: id, places: true });
}

/** Allows and denies a user something in a channel; threads follow their channel. */
export function setPermissions(
  world: World,
  channel: Channel,
  user: User,
  change: { allow?: readonly Permission[]; deny?: readonly Permission[] },
): void {
  const before = channel.overwrites.get(user.id) ?? { allow: 0n, deny: 0n };
  const allow = bitsOf(...(change.allow ?? []));
  const deny = bitsOf(...(change.deny ?? []));
  channel.overwrites.set(user.id, {
    allow: (before.allow | allow) & ~deny,
    deny: (before.deny | deny) & ~allow,
  });
  world.dispatch('CHANNEL_UPDATE', channel.id, channelOf(channel));
  world.bus.emit('change', { channel: channel.id, places: true });
}

/** Takes the bot out of a server; what it registered for this server is gone. */
export function kickBot(world: World, guild: Guild): void {
  guild.hasBot = false;
  world.commands.forget(guild.id);
  world.bus.emit('dispatch', 'GUILD_DELETE', { id: guild.id });
  world.bus.emit('change', { places: true });
}

/** Lets a server be out of reach for a while, as Discord's outages do; `inviteBot` ends that. */
export function outage(world: World, guild: Guild): void {
  world.bus.emit('dispatch', 'GUILD_DELETE', { id: guild.id, unavailable: true });
}

/** Brings the bot into a server. */
export function inviteBot(world: World, guild: Guild): void {
  guild.hasBot = true;
  world.bus.emit('dispatch', 'GUILD_CREATE', guildWithAll(world, guild));
  world.bus.emit('change', { places: true });
}

/** A server with what is in it, as GUILD_CREATE carries it. */
export function guildWithAll(world: World, guild: Guild): object {
  return wholeGuildOf(guild, [...world.channels.values()], world.people.all);
}
