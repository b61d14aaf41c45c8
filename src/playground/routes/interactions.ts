// The routes by which the bot answers an interaction: the first answer, follow-ups, edits, deletions.
import type { CommandChoice } from '../command-rules.ts';
import type { Exchange } from '../exchange.ts';
import { FLAGS, type MessageBody } from '../message-rules.ts';
import { MESSAGE, type Stored } from '../messages.ts';
import type { Modal } from '../modal-rules.ts';
import { edited, newMessage } from '../posting.ts';
import { CALLBACK, faultsInCallback, faultsInEdit, faultsInMessage } from '../rules.ts';
import type { World } from '../world.ts';
import {
  checked,
  denied,
  DONE,
  ok,
  tokenRoute,
  unknown,
  type Answer,
  type Call,
  type Route,
} from './route.ts';

/** Kinds of interactions: https://docs.discord.com/developers/interactions/receiving-and-responding */
const INTERACTION = { command: 2, component: 3, autocomplete: 4, submit: 5 };
const MESSAGE_COMMAND = 3;

/** Where the bot itself is not, a user's command may be followed up this often. */
const MOST_FOLLOW_UPS = 5;

const PATH = '/webhooks/:id/*/messages/*';

export const interactions: readonly Route[] = [
  tokenRoute('POST', '/interactions/:id/*/callback', firstAnswer),
  tokenRoute('POST', '/webhooks/:id/*', followUp),
  tokenRoute('GET', PATH, (call) => onOwnMessage(call, (_exchange, { message }) => ok(message))),
  tokenRoute('PATCH', PATH, editMessage),
  tokenRoute('DELETE', PATH, (call) =>
    onOwnMessage(call, (exchange, stored) => {
      exchange.messages.delete(stored.message.id);
      call.world.remove(stored);
      return DONE;
    }),
  ),
];

function firstAnswer(call: Call): Answer {
  const { world, body, uploads, parts } = call;
  const exchange = world.exchanges.get(parts[1] ?? '');
  if (exchange?.payload.id !== parts[0] || exchange?.isExpired !== false) {
    return denied(404, 10062, 'Unknown interaction');
  }
  if (exchange.isAnswered) {
    return denied(400, 40060, 'Interaction has already been acknowledged.');
  }
  const { type } = body as { type: number };
  if (!suits(type, exchange)) {
    const message = 'Invalid interaction response type for this interaction.';
    return checked([{ path: ['type'], code: 'INTERACTION_TYPE_INVALID', message }], () => DONE);
  }
  const source = sourceOf(world, exchange);
  if (type === CALLBACK.update && source === undefined) {
    return unknown(call, 'Message', exchange.source?.id ?? '');
  }
  return checked(faultsInCallback(body, source?.message, uploads), () => {
    const stored = takeFirstAnswer(call, exchange, source);
    world.bus.emit('change', { exchange });
    return call.query.has('with_response') && call.query.get('with_response') !== 'false'
      ? ok(resourceOf(exchange, type, stored))
      : DONE;
  });
}

/** Whether this kind of answer goes with this kind of interaction. */
function suits(type: number, { payload, source }: Exchange): boolean {
  const completes = payload.type === INTERACTION.autocomplete;
  if (type === CALLBACK.choices || completes) return completes && type === CALLBACK.choices;
  if (type === CALLBACK.modal) return payload.type !== INTERACTION.submit;
  const updates = type === CALLBACK.update || type === CALLBACK.deferredUpdate;
  return !updates || source !== undefined;
}

/** The message on which the component sits that was used, as it is now. */
function sourceOf(world: World, { source }: Exchange): Stored | undefined {
  return source === undefined ? undefined : world.messages.get(source.channel_id, source.id);
}

type FirstAnswer = MessageBody & { choices?: CommandChoice[] };

function takeFirstAnswer(call: Call, exchange: Exchange, source?: Stored): Stored | undefined {
  const { world, uploads } = call;
  const { type, data } = call.body as { type: number; data?: FirstAnswer | null };
  const body = data ?? {};
  const flags = body.flags ?? 0;
  if (type === CALLBACK.choices || type === CALLBACK.modal) {
    exchange.acknowledge(type, flags);
    if (type === CALLBACK.choices) exchange.offer(body.choices ?? []);
    else exchange.open(data as unknown as Modal);
    return undefined;
  }
  if (type === CALLBACK.deferredUpdate || type === CALLBACK.update) {
    exchange.acknowledge(
      type,
      source?.onlyFor === undefined ? 0 : FLAGS.ephemeral,
      exchange.source?.id,
    );
    if (type === CALLBACK.deferredUpdate || source === undefined) return source;
    return show(world, exchange, edited(world, source, body, uploads));
  }
  const shown = type === CALLBACK.deferredMessage ? flags | FLAGS.loading : flags;
  const stored = answerOf(call, exchange, { ...body, flags: shown }, true);
  exchange.acknowledge(type, flags, stored.message.id);
  return show(world, exchange, stored);
}

/** A new message that answers an interaction. */
function answerOf(call: Call, exchange: Exchange, body: MessageBody, isFirst: boolean): Stored {
  const { world, uploads } = call;
  const { payload, userId, name } = exchange;
  const isPrivate = ((body.flags ?? 0) & FLAGS.ephemeral) !== 0;
  const user = world.people.withId(userId);
  const { id, type } = payload;
  const menu = (payload.data as { type?: number }).type === MESSAGE_COMMAND;
  const commandType = menu ? MESSAGE.menuReply : MESSAGE.commandReply;
  return newMessage(world, {
    ...{ channel: world.channel(payload.channel_id), author: world.bot, body, uploads },
    ...(isFirst && type === INTERACTION.command ? { type: commandType } : {}),
    ...(isPrivate ? { onlyFor: userId } : {}),
    metadata: {
      webhook_id: world.application,
      interaction_metadata: {
        ...{ id, type, user, authorizing_integration_owners: {} },
        ...(type === INTERACTION.command ? { name: name.replace(/^\//, '') } : {}),
      },
    },
  });
}

function show(world: World, exchange: Exchange, stored: Stored): Stored {
  world.put(stored);
  exchange.show(stored.message);
  return stored;
}

/** What a bot gets that asked to see the message that it sent. */
function resourceOf({ payload }: Exchange, type: number, stored?: Stored): object {
  const { id, type: kind } = payload;
  const message = stored === undefined ? {} : { message: stored.message };
  const more = stored === undefined ? {} : { response_message_id: stored.message.id };
  return { interaction: { id, type: kind, ...more }, resource: { type, ...message } };
}

/** The first follow-up takes the place of "thinking". */
function followUp(call: Call): Answer {
  const { world, body, uploads } = call;
  return inExchange(call, (exchange) => {
    const { channel_id: channelId } = exchange.payload;
    if (!world.channels.has(channelId)) return unknown(call, 'Channel', channelId);
    return checked(faultsInMessage('webhook', body, uploads), () => {
      const first = world.messages.get(channelId, exchange.idOf('@original') ?? '');
      if (first !== undefined && (first.message.flags & FLAGS.loading) !== 0) {
        const taken = show(world, exchange, edited(world, first, body as MessageBody, uploads));
        return ok(taken.message);
      }
      if (exchange.isAlone && exchange.followUps >= MOST_FOLLOW_UPS) {
        return denied(400, 40094, 'Maximum number of follow-up messages reached');
      }
      exchange.followUps += 1;
      const stored = show(world, exchange, answerOf(call, exchange, body as MessageBody, false));
      return ok(stored.message);
    });
  });
}

function editMessage(call: Call): Answer {
  const { world, body, uploads } = call;
  return onOwnMessage(call, (exchange, before) =>
    checked(faultsInEdit(body, before.message, uploads), () =>
      ok(show(world, exchange, edited(world, before, body as MessageBody, uploads)).message),
    ),
  );
}

function onOwnMessage(call: Call, act: (exchange: Exchange, stored: Stored) => Answer): Answer {
  return inExchange(call, (exchange) => {
    const { world, parts } = call;
    const id = exchange.idOf(parts[2] ?? '') ?? '';
    const stored = world.messages.get(exchange.payload.channel_id, id);
    return stored === undefined
      ? unknown(call, 'Message', id || (parts[2] ?? ''))
      : act(exchange, stored);
  });
}

/** Before it is acknowledged an interaction has no webhook; after its quarter of an hour the token is void. */
function inExchange({ world, parts }: Call, act: (exchange: Exchange) => Answer): Answer {
  const exchange = world.exchanges.get(parts[1] ?? '');
  if (parts[0] !== world.application || exchange?.isAnswered !== true) {
    return denied(404, 10015, 'Unknown Webhook');
  }
  if (exchange.isOver) return { ...denied(401, 50027, 'Invalid Webhook Token'), excused: true };
  return act(exchange);
}
