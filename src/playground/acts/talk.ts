// How people talk: they write, reply, react, and delete what they wrote.
import type { MessageBody } from '../message-rules.ts';
import { MESSAGE, type Message } from '../messages.ts';
import { newMessage } from '../posting.ts';
import { changeReaction } from '../reacting.ts';
import type { World } from '../world.ts';
import { changeThread } from '../changing.ts';
import type { MessageRef } from './components.ts';
import { demand, settingOf, type Actor } from './setting.ts';

/** Who writes, where and in reply to what. */
export interface Saying extends Actor {
  /** The message to reply to; its channel is the default. */
  readonly replyTo?: MessageRef;
  /** Whether the reply mentions the author of that message; true, as in Discord's program. */
  readonly ping?: boolean;
}

/** The most characters that a person can write. */
const LONGEST = 2000;

/**
 * Writes a message; `@Name` and `<@id>` mention a user.
 * @throws Error when the person may not write there, or the text is empty or too long.
 */
export function say(world: World, text: string, saying: Saying): Message {
  const { replyTo, ping = true } = saying;
  const setting = settingOf(world, {
    ...saying,
    ...(replyTo === undefined ? {} : { channel: replyTo.channel_id, guild: true }),
  });
  const { channel, user } = setting;
  if (channel.guild !== undefined) {
    demand(setting, channel.thread === undefined ? 'SendMessages' : 'SendMessagesInThreads');
  }
  if (text.trim() === '' || text.length > LONGEST) {
    throw new Error(`A message has 1 to ${LONGEST} characters.`);
  }
  if (channel.thread?.locked === true) throw new Error('The thread is locked.');
  if (channel.thread?.archived === true) changeThread(world, channel, { archived: false });
  const content = withIds(world, text);
  const referenced = replyTo && world.messages.get(channel.id, replyTo.id)?.message;
  if (replyTo !== undefined && referenced === undefined) throw new Error('The message is gone.');
  const silent = { allowed_mentions: { parse: ['users', 'roles'] } };
  const body: MessageBody = { content, ...(ping ? {} : silent) };
  const reply = referenced === undefined ? {} : { type: MESSAGE.reply, referenced };
  const stored = newMessage(world, { channel, author: user, body, ...reply });
  world.put(stored);
  return stored.message;
}

/**
 * Reacts to a message, or takes the reaction back.
 * @throws Error when the message is gone or the person may not react there.
 */
export function react(
  world: World,
  ref: MessageRef,
  emoji: string,
  { add = true, ...actor }: Actor & { add?: boolean },
): void {
  const setting = settingOf(world, { ...actor, channel: ref.channel_id, guild: true });
  if (add && setting.channel.guild !== undefined) demand(setting, 'AddReactions');
  const stored = world.messages.get(ref.channel_id, ref.id);
  if (stored === undefined) throw new Error('The message is gone.');
  changeReaction(world, stored, emoji, setting.user, add);
}

/**
 * Removes a message.
 * @throws Error when a person is named who neither wrote it nor manages messages there.
 */
export function deleteMessage(world: World, ref: MessageRef, actor?: Actor): void {
  const stored = world.messages.get(ref.channel_id, ref.id);
  if (stored === undefined) return;
  if (actor !== undefined) {
    const setting = settingOf(world, { ...actor, channel: ref.channel_id, guild: true });
    if (stored.message.author.id !== setting.user.id) demand(setting, 'ManageMessages');
  }
  world.remove(stored);
}

/** `@Name` as Discord's program sends it. */
function withIds({ people }: World, text: string): string {
  const byLength = [...people.all].sort((a, b) => b.global_name.length - a.global_name.length);
  return byLength.reduce(
    (line, { global_name: name, id }) => line.replaceAll(`@${name}`, `<@${id}>`),
    text,
  );
}
