// The routes for threads: opening one from a message or without, changing, joining and leaving it.
import { CHANNEL, channelOf, permissionsOf, type Channel } from '../places.ts';
import { PERMISSIONS } from '../permissions.ts';
import { changeThread, openThread } from '../changing.ts';
import { faultsInThread, faultsInThreadEdit } from '../rules.ts';
import { inChannel, onMessage } from './access.ts';
import {
  checked,
  denied,
  DONE,
  ok,
  route,
  unknown,
  type Answer,
  type Call,
  type Route,
} from './route.ts';

const MEMBERS = '/channels/:id/thread-members';

export const threads: readonly Route[] = [
  route('POST', '/channels/:id/messages/:id/threads', (call) =>
    onMessage(call, opening, ({ message }, channel) => {
      if (message.thread !== undefined) {
        return denied(400, 160004, 'A thread has already been created for this message');
      }
      return open(call, channel, message.id);
    }),
  ),
  route('POST', '/channels/:id/threads', (call) =>
    inChannel(call, opening, (channel) => open(call, channel)),
  ),
  route('GET', MEMBERS, (call) =>
    inThread(call, ({ id, thread }) =>
      ok([...(thread?.members ?? [])].map((userId) => memberIn(call, id, userId))),
    ),
  ),
  route('PUT', `${MEMBERS}/@me`, (call) => changeMembers(call, call.world.bot.id, true)),
  route('PUT', `${MEMBERS}/:id`, (call) => changeMembers(call, call.parts[1] ?? '', true)),
  route('DELETE', `${MEMBERS}/@me`, (call) => changeMembers(call, call.world.bot.id, false)),
];

/** Changes a thread, which its owner and who manages threads may do. */
export function editThread(call: Call, channel: Channel): Answer {
  const { world, body } = call;
  const manages = (permissionsOf(world.bot, channel) & PERMISSIONS.ManageThreads) !== 0n;
  if (channel.thread?.ownerId !== world.bot.id && !manages) {
    return denied(403, 50013, 'Missing Permissions');
  }
  return checked(faultsInThreadEdit(body), () => {
    const { archived, locked, name, auto_archive_duration } = body as ThreadEdit;
    changeThread(world, channel, {
      ...(archived === undefined ? {} : { archived }),
      ...(locked === undefined ? {} : { locked }),
      ...(name === undefined ? {} : { name }),
      ...(auto_archive_duration === undefined ? {} : { archiveAfter: auto_archive_duration }),
    });
    return ok(channelOf(channel));
  });
}

interface ThreadEdit {
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly name?: string;
  readonly auto_archive_duration?: number;
}

function opening(): readonly ['CreatePublicThreads'] {
  return ['CreatePublicThreads'];
}

function open(call: Call, parent: Channel, messageId?: string): Answer {
  const { world, body } = call;
  if (parent.type !== CHANNEL.text) {
    return denied(400, 50024, 'Cannot execute action on this channel type');
  }
  return checked(faultsInThread(body, messageId !== undefined), () => {
    const { name, auto_archive_duration: archiveAfter } = body as ThreadEdit & { name: string };
    const id = messageId ?? world.newId();
    const thread = openThread(world, {
      ...{ id, parent, name, owner: world.bot, fromMessage: messageId !== undefined },
      ...(archiveAfter === undefined ? {} : { archiveAfter }),
    });
    return ok({ ...channelOf(thread), member: memberIn(call, id, world.bot.id) }, 201);
  });
}

function inThread(call: Call, act: (channel: Channel) => Answer): Answer {
  return inChannel(
    call,
    () => [],
    (channel) => (channel.thread === undefined ? unknown(call, 'Channel', '') : act(channel)),
  );
}

function changeMembers(call: Call, userId: string, add: boolean): Answer {
  return inThread(call, (channel) => {
    if (call.world.people.withId(userId) === undefined) return unknown(call, 'User', userId);
    if (add) channel.thread?.members.add(userId);
    else channel.thread?.members.delete(userId);
    call.world.bus.emit('change', { channel: channel.id });
    return DONE;
  });
}

function memberIn({ world }: Call, id: string, userId: string): object {
  return { id, user_id: userId, join_timestamp: world.timestamp(), flags: 0 };
}
