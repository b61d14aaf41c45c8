// The REST routes that a bot uses, each with Discord's rules and with Discord's answers when one is broken.
import type { CommandBody, CommandChoice } from './command-rules.ts';
import type { Exchange } from './exchange.ts';
import { invalidForm, type Fault, type Refusal } from './faults.ts';
import { FLAGS, type MessageBody } from './message-rules.ts';
import { CALLBACK, faultsInCallback, faultsInCommands, faultsInMessage } from './rules.ts';
import type { World } from './world.ts';

/** An answer to a request; without a body it is a 204. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
}

/** A request that has found its route. */
interface Call {
  readonly world: World;
  readonly body: unknown;
  /** The variable parts of the path, in order. */
  readonly parts: readonly string[];
  readonly gatewayUrl: string;
}

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Whether the bot's token is required; interactions are authorised by the token in their path. */
  readonly authorised: boolean;
  readonly answer: (call: Call) => Answer;
}

const DONE: Answer = { status: 204 };
const START_LIMIT = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };

const ORIGINAL = '@original';
const MESSAGE_PATH = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/([^/]+)$/;

/** Every route, in the order in which they are tried. */
export const routes: readonly Route[] = [
  route('GET', /^\/gateway\/bot$/, true, ({ gatewayUrl }) =>
    ok({ url: gatewayUrl, shards: 1, session_start_limit: START_LIMIT }),
  ),
  route('GET', /^\/users\/@me$/, true, ({ world }) => ok(world.bot)),
  route('GET', /^\/applications\/(\d+)\/commands$/, true, ({ world }) => ok(world.commands)),
  route('PUT', /^\/applications\/(\d+)\/commands$/, true, putCommands),
  route('POST', /^\/channels\/(\d+)\/messages$/, true, postToChannel),
  route('POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, false, firstAnswer),
  route('POST', /^\/webhooks\/(\d+)\/([^/]+)$/, false, followUp),
  route('GET', MESSAGE_PATH, false, (call) => onMessage(call, (_exchange, message) => ok(message))),
  route('PATCH', MESSAGE_PATH, false, editMessage),
  route('DELETE', MESSAGE_PATH, false, (call) =>
    onMessage(call, (exchange, message) => {
      for (const [name, { id }] of exchange.messages) {
        if (id === message.id) exchange.messages.delete(name);
      }
      return DONE;
    }),
  ),
];

/** The answer to a request that no route takes, or that comes without the right token. */
export const notFound: Answer = refused(404, { code: 0, message: '404: Not Found' });
export const unauthorised: Answer = refused(401, { code: 0, message: '401: Unauthorized' });

function route(
  method: string,
  path: RegExp,
  authorised: boolean,
  answer: (call: Call) => Answer,
): Route {
  return { method, path, authorised, answer };
}

function putCommands({ world, body }: Call): Answer {
  return checked(faultsInCommands(body), () => {
    world.register(body as CommandBody[]);
    return ok(world.commands);
  });
}

function postToChannel({ world, body, parts: [channel = ''] }: Call): Answer {
  return checked(faultsInMessage('channel', body), () => {
    const message = world.say(body as MessageBody, channel);
    world.posted.push(message);
    return ok(message);
  });
}

function firstAnswer({ world, body, parts: [id = '', token = ''] }: Call): Answer {
  const exchange = world.exchanges.get(token);
  if (exchange?.payload.id !== id || exchange.isExpired) {
    return refused(404, { code: 10062, message: 'Unknown interaction' });
  }
  if (exchange.isAnswered) {
    return refused(400, { code: 40060, message: 'Interaction has already been acknowledged.' });
  }
  return checked(faultsInCallback(body), () => {
    takeFirstAnswer(world, exchange, body as { type: number; data?: MessageBody });
    return DONE;
  });
}

function takeFirstAnswer(
  world: World,
  exchange: Exchange,
  { type, data = {} }: { type: number; data?: MessageBody & { choices?: CommandChoice[] } },
): void {
  const flags = data.flags ?? 0;
  exchange.acknowledge(type, flags);
  if (type === CALLBACK.choices) {
    exchange.offer(data.choices ?? []);
    return;
  }
  const shown = type === CALLBACK.deferredMessage ? flags | FLAGS.loading : flags;
  exchange.show(world.say({ ...data, flags: shown }, exchange.payload.channel_id), ORIGINAL);
}

function followUp({ world, body, parts: [application, token = ''] }: Call): Answer {
  const exchange = world.exchanges.get(token);
  if (application !== world.application || exchange?.isAnswered !== true) return unknownWebhook();
  return checked(faultsInMessage('webhook', body), () => {
    const message = world.say(body as MessageBody, exchange.payload.channel_id);
    exchange.show(message);
    return ok(message);
  });
}

/** An edit changes the fields it names; who sees the message was settled when it was first sent. */
function editMessage(call: Call): Answer {
  return onMessage(call, (exchange, before) =>
    checked(faultsInMessage('edit', call.body), () => {
      const edit = call.body as MessageBody;
      const kept = before.flags & (FLAGS.ephemeral | FLAGS.componentsV2);
      const body = { ...before, ...edit, flags: kept | ((edit.flags ?? 0) & FLAGS.componentsV2) };
      const message = call.world.say(body, before.channel_id, before.id);
      const isFirst = exchange.messages.get(ORIGINAL)?.id === before.id;
      exchange.show(message, ...(isFirst ? [ORIGINAL] : []));
      return ok(message);
    }),
  );
}

type ExchangeMessage = NonNullable<ReturnType<Exchange['messages']['get']>>;

function onMessage(
  { world, parts: [application, token = '', id = ''] }: Call,
  act: (exchange: Exchange, message: ExchangeMessage) => Answer,
): Answer {
  const exchange = world.exchanges.get(token);
  if (application !== world.application || exchange?.isAnswered !== true) return unknownWebhook();
  const message = exchange.messages.get(id);
  if (message === undefined) return refused(404, { code: 10008, message: 'Unknown Message' });
  return act(exchange, message);
}

function unknownWebhook(): Answer {
  return refused(404, { code: 10015, message: 'Unknown Webhook' });
}

function checked(faults: readonly Fault[], act: () => Answer): Answer {
  return faults.length === 0 ? act() : refused(400, invalidForm(faults));
}

function ok(body: object): Answer {
  return { status: 200, body };
}

function refused(status: number, refusal: Refusal): Answer {
  return { status, body: refusal };
}
