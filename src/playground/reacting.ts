// How reactions are added and taken back, and what the bot hears of it.
import type { Stored } from './messages.ts';
import type { User } from './people.ts';
import type { World } from './world.ts';

/** Adds a user's reaction to a message or takes it back; to do either twice changes nothing. */
export function changeReaction(
  world: World,
  stored: Stored,
  emoji: string,
  user: User,
  add: boolean,
): void {
  const before = stored.reactors.get(emoji) ?? new Set<string>();
  if (before.has(user.id) === add) return;
  const after = new Set(before);
  if (add) after.add(user.id);
  else after.delete(user.id);
  const reactors = new Map(stored.reactors).set(emoji, after);
  const reactions = [...reactors]
    .filter(([, users]) => users.size > 0)
    .map(([name, users]) => ({
      ...{ emoji: { id: null, name }, count: users.size, me: users.has(world.bot.id) },
    }));
  const { id, channel_id } = stored.message;
  world.messages.put({ ...stored, reactors, message: { ...stored.message, reactions } });
  world.dispatch(add ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE', channel_id, {
    ...{ user_id: user.id, channel_id, message_id: id, emoji: { id: null, name: emoji } },
    ...{ message_author_id: stored.message.author.id, burst: false, type: 0 },
  });
  world.bus.emit('change', { channel: channel_id, message: id });
}
