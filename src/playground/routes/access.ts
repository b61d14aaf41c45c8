// Whether the bot may do something in a channel: Discord tells apart what it cannot see and what it may not do.
import type { Stored } from '../messages.ts';
import { bitsOf, type Permission } from '../permissions.ts';
import { CHANNEL, permissionsOf, type Channel } from '../places.ts';
import { denied, unknown, type Answer, type Call } from './route.ts';

/**
 * Acts on a channel that the bot can see and in which it has these permissions; otherwise refuses: with 10003
 * when there is no such channel, 50001 when the bot cannot see it, 50013 when a permission is missing.
 */
export function inChannel(
  call: Call,
  needed: (channel: Channel) => readonly Permission[],
  act: (channel: Channel) => Answer,
): Answer {
  const { world, parts } = call;
  const id = parts[0] ?? '';
  const channel = world.channels.get(id);
  if (channel === undefined) return unknown(call, 'Channel', id);
  const permissions = permissionsOf(world.bot, channel);
  const absent = channel.type === CHANNEL.group || channel.guild?.hasBot === false;
  if (absent || !has(permissions, ['ViewChannel'])) return denied(403, 50001, 'Missing Access');
  if (!has(permissions, needed(channel))) return denied(403, 50013, 'Missing Permissions');
  return act(channel);
}

/** Acts on a message that the bot can see; one that only a user sees is not found by this way. */
export function onMessage(
  call: Call,
  needed: (channel: Channel) => readonly Permission[],
  act: (stored: Stored, channel: Channel) => Answer,
): Answer {
  return inChannel(call, needed, (channel) => {
    const id = call.parts[1] ?? '';
    const stored = call.world.messages.get(channel.id, id);
    if (stored === undefined || stored.onlyFor !== undefined) return unknown(call, 'Message', id);
    return act(stored, channel);
  });
}

/** What it takes to write in a channel. */
export function toWrite({ thread }: Channel): readonly Permission[] {
  return [thread === undefined ? 'SendMessages' : 'SendMessagesInThreads'];
}

/** The refusal of a change in a closed thread; none when it is open. */
export function closed({ thread }: Channel): Answer | undefined {
  if (thread?.archived !== true) return undefined;
  return { ...denied(400, 50083, 'Thread is archived'), excused: true };
}

function has(permissions: bigint, names: readonly Permission[]): boolean {
  const bits = bitsOf(...names);
  return (permissions & bits) === bits;
}
