// How a message comes to be and how an edit changes it.
import { filesAfter, withAddresses, type Upload } from './files.ts';
import { FLAGS, type Component, type MessageBody } from './message-rules.ts';
import { MESSAGE, type Message, type Stored } from './messages.ts';
import { mentionsOf } from './mentions.ts';
import type { User } from './people.ts';
import type { Channel } from './places.ts';
import type { World } from './world.ts';

/** A message to come; its body has been checked. */
export interface Draft {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly uploads?: readonly Upload[];
  readonly type?: number;
  readonly nonce?: string | number;
  /** The message that it replies to. */
  readonly referenced?: Message;
  /** The interaction that it answers. */
  readonly metadata?: object;
  /** The only user who sees it. */
  readonly onlyFor?: string;
}

/** A new message, not yet in its channel. */
export function newMessage(world: World, draft: Draft): Stored {
  const { channel, author, body, referenced, metadata, nonce, onlyFor } = draft;
  const attachments = filesAfter(world.files, body, draft.uploads ?? [], []);
  const { content, embeds, components, flags } = withAddresses(body, attachments);
  const message: Message = {
    ...{ id: world.newId(), channel_id: channel.id, type: draft.type ?? MESSAGE.plain, author },
    ...{ tts: false, pinned: false, timestamp: world.timestamp(), edited_timestamp: null },
    ...{ content: content ?? '', embeds: embeds ?? [], flags: flags ?? 0, attachments },
    ...{ components: numbered(components ?? []), reactions: [] },
    ...mentionsOf(world, body, channel, referenced?.author),
    ...(body.allowed_mentions === undefined ? {} : { allowed_mentions: body.allowed_mentions }),
    ...(nonce === undefined ? {} : { nonce }),
    ...(metadata === undefined ? {} : { ...metadata, application_id: world.application }),
    ...(referenced === undefined ? {} : referenceTo(referenced, channel)),
  };
  return { message, reactors: new Map(), ...(onlyFor === undefined ? {} : { onlyFor }) };
}

/** The message after an edit, which changes the fields it names; who sees it was settled when it was first sent. */
export function edited(
  world: World,
  stored: Stored,
  edit: MessageBody,
  uploads: readonly Upload[] = [],
): Stored {
  const { message } = stored;
  const attachments = filesAfter(world.files, edit, uploads, message.attachments);
  const { content, embeds, components, flags } = withAddresses(edit, attachments);
  const after: Message = {
    ...message,
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(embeds === undefined ? {} : { embeds: embeds ?? [] }),
    ...(components === undefined ? {} : { components: numbered(components ?? []) }),
    ...(edit.allowed_mentions === undefined ? {} : { allowed_mentions: edit.allowed_mentions }),
    ...{ attachments, flags: flagsAfter(message.flags, flags ?? 0) },
    edited_timestamp: world.timestamp(),
  };
  const replied = message.referenced_message?.author;
  const channel = world.channel(message.channel_id);
  return { ...stored, message: { ...after, ...mentionsOf(world, after, channel, replied) } };
}

/** What stays of a message's flags when it is edited: it is no longer "thinking", and Components V2 is for good. */
function flagsAfter(before: number, edit: number): number {
  return (before & ~FLAGS.loading) | (edit & FLAGS.componentsV2);
}

/** The components with a number each, in reading order, as Discord gives them. */
function numbered(components: readonly Component[]): Component[] {
  let last = 0;
  const number = (component: Component): Component => {
    last += 1;
    const id = component.id ?? last;
    const { components: inner, accessory } = component;
    return {
      ...{ ...component, id },
      ...(inner === undefined ? {} : { components: inner.map(number) }),
      ...(accessory === undefined ? {} : { accessory: number(accessory) }),
    };
  };
  return components.map(number);
}

function referenceTo(referenced: Message, { guild }: Channel): object {
  const { id, channel_id } = referenced;
  return {
    message_reference: {
      type: 0,
      message_id: id,
      channel_id,
      ...(guild && { guild_id: guild.id }),
    },
    referenced_message: { ...referenced, referenced_message: null },
  };
}
