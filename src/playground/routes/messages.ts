// The routes for the messages of a channel: sending, editing, deleting, reading, typing.
import { changeThread } from '../changing.ts';
import type { MessageBody } from '../message-rules.ts';
import { MESSAGE, type Message } from '../messages.ts';
import { CHANNEL, type Channel } from '../places.ts';
import { edited, newMessage, type Draft } from '../posting.ts';
import { faultsInEdit, faultsInMessage } from '../rules.ts';
import { closed, inChannel, onMessage, toWrite } from './access.ts';
import { checked, denied, DONE, ok, route, type Answer, type Call, type Route } from './route.ts';

const PATH = '/channels/:id/messages';
const MOST_LISTED = 100;

/** How long somebody is seen typing. */
const TYPING_MS = 10_000;

/** How long Discord remembers a nonce. */
const NONCE_MS = 5 * 60_000;

export const messages: readonly Route[] = [
  route('POST', PATH, (call) => inChannel(call, needed(call), (channel) => post(call, channel))),
  route('GET', PATH, (call) => inChannel(call, reading, (channel) => list(call, channel))),
  route('GET', `${PATH}/:id`, (call) =>
    onMessage(call, reading, ({ message }) => ok(call.world.forBot(message))),
  ),
  route('PATCH', `${PATH}/:id`, edit),
  route('DELETE', `${PATH}/:id`, remove),
  route('POST', '/channels/:id/typing', (call) =>
    inChannel(call, toWrite, ({ id }) => {
      call.world.typing.set(id, call.world.now() + TYPING_MS);
      call.world.bus.emit('change', { channel: id });
      return DONE;
    }),
  ),
];

function reading(): readonly ['ReadMessageHistory'] {
  return ['ReadMessageHistory'];
}

function needed({ uploads }: Call) {
  return (channel: Channel) => [
    ...toWrite(channel),
    ...(uploads.length > 0 ? (['AttachFiles'] as const) : []),
  ];
}

interface PostBody extends MessageBody {
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly message_reference?: { message_id: string; fail_if_not_exists?: boolean };
}

function post(call: Call, channel: Channel): Answer {
  const { world, uploads } = call;
  const closedTo = world.closedDirect.has(channel.recipients[0]?.id ?? '');
  if (channel.type === CHANNEL.direct && closedTo) {
    return { ...denied(403, 50007, 'Cannot send messages to this user'), excused: true };
  }
  const { thread } = channel;
  if (thread?.locked === true) return closed(channel) ?? denied(403, 50013, 'Missing Permissions');
  return checked(faultsInMessage('channel', call.body, uploads), () => {
    const body = call.body as PostBody;
    const earlier = body.enforce_nonce === true ? sameNonce(call, channel, body) : undefined;
    if (earlier !== undefined) return ok(world.forBot(earlier));
    const reply = body.message_reference;
    const referenced = world.messages.get(channel.id, reply?.message_id ?? '')?.message;
    if (reply !== undefined && referenced === undefined && reply.fail_if_not_exists !== false) {
      return unknownReference(call, reply.message_id);
    }
    if (thread?.archived === true) changeThread(world, channel, { archived: false });
    const stored = newMessage(world, draftOf(call, channel, referenced));
    world.put(stored);
    return ok(world.forBot(stored.message));
  });
}

function draftOf({ world, body, uploads }: Call, channel: Channel, referenced?: Message): Draft {
  const { nonce } = body as PostBody;
  return {
    ...{ channel, author: world.bot, body: body as MessageBody, uploads },
    ...(nonce === undefined ? {} : { nonce }),
    ...(referenced === undefined ? {} : { type: MESSAGE.reply, referenced }),
  };
}

/** A reply to a message that is not there. */
function unknownReference({ world }: Call, id: string): Answer {
  const path = ['message_reference'];
  const message = 'Unknown message';
  const answer = checked([{ path, code: 'REPLIES_UNKNOWN_MESSAGE', message }], () => DONE);
  return world.removed.has(id) ? { ...answer, excused: true } : answer;
}

function sameNonce({ world }: Call, { id }: Channel, { nonce }: PostBody): Message | undefined {
  const since = world.now() - NONCE_MS;
  return world.messages
    .in(id)
    .map(({ message }) => message)
    .find(
      (message) =>
        message.nonce !== undefined &&
        String(message.nonce) === String(nonce) &&
        message.author.id === world.bot.id &&
        Date.parse(message.timestamp) >= since,
    );
}

/** Newest first, as Discord lists them. */
function list({ world, query }: Call, channel: Channel): Answer {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED) {
    const message = 'Must be between 1 and 100.';
    return checked([{ path: ['limit'], code: 'NUMBER_TYPE_COERCE', message }], () => DONE);
  }
  const [before, after] = ['before', 'after'].map((name) => query.get(name));
  const all = world.messages
    .in(channel.id)
    .filter(({ onlyFor }) => onlyFor === undefined)
    .map(({ message }) => message)
    .filter(({ id }) => before == null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after == null || BigInt(id) > BigInt(after));
  const some = after == null ? all.slice(-limit) : all.slice(0, limit);
  return ok(some.reverse().map((message) => world.forBot(message)));
}

function edit(call: Call): Answer {
  const { world, body, uploads } = call;
  return onMessage(
    call,
    () => [],
    (stored, channel) => {
      if (stored.message.author.id !== world.bot.id) {
        return denied(403, 50005, 'Cannot edit a message authored by another user');
      }
      const archived = closed(channel);
      if (archived !== undefined) return archived;
      return checked(faultsInEdit(body, stored.message, uploads), () => {
        const after = edited(world, stored, body as MessageBody, uploads);
        world.put(after);
        return ok(world.forBot(after.message));
      });
    },
  );
}

function remove(call: Call): Answer {
  const { world } = call;
  return onMessage(
    call,
    () => [],
    (stored) => {
      const own = stored.message.author.id === world.bot.id;
      const act = (): Answer => {
        world.remove(stored);
        return DONE;
      };
      return own ? act() : inChannel(call, () => ['ManageMessages'], act);
    },
  );
}
