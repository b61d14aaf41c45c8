// The playground: a small local server that speaks Discord's language, on which people and tests act as users.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guildWithAll } from './changing.ts';
import type { Registered } from './command-register.ts';
import type { Exchange } from './exchange.ts';
import type { Failure } from './failures.ts';
import { Gateway, type GatewayWorld } from './gateway.ts';
import { isLocal } from './hosts.ts';
import type { Message } from './messages.ts';
import type { User } from './people.ts';
import type { Guild } from './places.ts';
import { Rest, type SeenRequest } from './rest.ts';
import { Stage } from './stage.ts';
import type { View, Viewer, WireEntry } from './view.ts';
import { viewOf } from './viewing.ts';
import { Wire } from './wire.ts';
import { World, type Change } from './world.ts';

/** How the playground is started. */
export interface PlaygroundOptions {
  /** The token that it accepts. */
  readonly token: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock, in milliseconds since 1970, by which ids are made and tokens expire. */
  readonly now?: () => number;
  /** How many servers besides its own have the bot; each has one channel: `papers-2`, `papers-3`, … */
  readonly furtherServers?: number;
}

const LOCAL = '127.0.0.1';

/** Starts a playground; resolves when it listens. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { token, port = 0, now = () => Date.now(), furtherServers = 0 } = options;
  const server = createServer((request, response) => {
    if (!isWelcome(request)) response.writeHead(403).end();
    else rest.handle(request, response).catch(() => response.destroy());
  });
  const listensOn = (): number => (server.address() as AddressInfo).port;
  const isWelcome = (request: IncomingMessage): boolean => isLocal(request, listensOn());
  const url = (): string => `ws://${LOCAL}:${listensOn()}`;
  const world = new World({
    ...{ token, now, furtherServers },
    address: () => `http://${LOCAL}:${listensOn()}`,
  });
  const wire = new Wire();
  const rest = new Rest(world, wire, url);
  const gateway = new Gateway(server, { ...gatewayWorld(world), url, isWelcome });
  world.bus.on('dispatch', (event, data) => {
    if (gateway.dispatch(event, data) > 0) wire.add({ kind: 'event', event, data });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOCAL, resolve);
  });
  return new Playground({ server, world, rest, gateway, wire });
}

/** What the gateway tells a bot of the world. */
function gatewayWorld(world: World): Omit<GatewayWorld, 'url' | 'isWelcome'> {
  const withBot = (): Guild[] => world.guilds.filter(({ hasBot }) => hasBot);
  return {
    token: () => world.token,
    newId: world.newId,
    ready: () => ({
      user: world.bot,
      guilds: withBot().map(({ id }) => ({ id, unavailable: true })),
      application: { id: world.application, flags: 0 },
    }),
    guilds: () => withBot().map((guild) => guildWithAll(world, guild)),
    onPresence: () => world.bus.emit('change', { bot: true }),
  };
}

/** What a playground consists of. */
interface Parts {
  readonly server: Server;
  readonly world: World;
  readonly rest: Rest;
  readonly gateway: Gateway;
  readonly wire: Wire;
}

/** A running playground. */
export class Playground extends Stage {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    super(parts.world);
    this.#parts = parts;
  }

  /** The address for the bot's REST interface. */
  get restApi(): string {
    return `http://${LOCAL}:${(this.#parts.server.address() as AddressInfo).port}/api`;
  }

  /** The bot's user; `<@id>` with its id mentions it, as `@Footnote` does. */
  get bot(): User {
    return this.#parts.world.bot;
  }

  /** The commands that the bot registered for everywhere, as Discord lists them. */
  get commands(): readonly Registered[] {
    return this.#parts.world.commands.list();
  }

  /** Every request so far, in order; of very many the newest. */
  get requests(): readonly SeenRequest[] {
    return this.#parts.rest.requests;
  }

  /**
   * The requests that broke a rule of Discord's: none, for a bot that behaves. Those that failed because of what
   * people did meanwhile (a deleted message, a lapsed token, a lost permission) are not among them.
   */
  get refused(): readonly SeenRequest[] {
    return this.requests.filter((request) => request.refused);
  }

  /** What was said between the playground and the bot, the newest entries, oldest first. */
  get wire(): readonly WireEntry[] {
    return this.#parts.wire.entries;
  }

  /** Calls `listener` for each new entry of the wire; returns how to end that. */
  onWire(listener: (entry: WireEntry) => void): () => void {
    return this.#parts.wire.listen(listener);
  }

  /** Calls `listener` after each change that somebody might see; returns how to end that. */
  onChange(listener: (change: Change) => void): () => void {
    const { bus } = this.#parts.world;
    bus.on('change', listener);
    return () => bus.off('change', listener);
  }

  /** What a person sees. */
  view(viewer: Viewer): View {
    const { world, gateway } = this.#parts;
    return viewOf(world, viewer, gateway.online);
  }

  /** Whether the bot is connected. */
  get online(): boolean {
    return this.#parts.gateway.online;
  }

  /** How often the bot took up a dropped connection. */
  get resumed(): number {
    return this.#parts.gateway.resumed;
  }

  /** Delivers an interaction or a message once more, as Discord may after a resume. */
  redeliver(what: Exchange | Message): void {
    const { world } = this.#parts;
    if ('payload' in what) world.bus.emit('dispatch', 'INTERACTION_CREATE', what.payload);
    else world.dispatch('MESSAGE_CREATE', what.channel_id, world.forBot(what, true));
  }

  /** Cuts the gateway's connections; the bot may come back and resume. */
  dropConnections(): void {
    this.#parts.gateway.drop();
  }

  /** Asks the bot to connect anew and resume, as Discord does now and then. */
  askToReconnect(): void {
    this.#parts.gateway.askToReconnect();
  }

  /** Makes the token worthless, as resetting it does, and cuts the connections; the bot is not let in again. */
  revokeToken(): void {
    this.#parts.world.token = '';
    this.#parts.gateway.drop();
  }

  /** Ends the gateway's sessions: the bot must identify anew and misses what happens until then. */
  invalidateSessions(): void {
    this.#parts.gateway.invalidate();
  }

  /** Lets the next matching requests fail: with a status, by hanging, by a broken connection, or late. */
  failNext(failure: Failure): void {
    this.#parts.rest.failures.add(failure);
  }

  /** Closes every connection and the port. */
  async stop(): Promise<void> {
    await this.#parts.gateway.close();
    this.#parts.server.closeAllConnections();
    await new Promise((resolve) => this.#parts.server.close(resolve));
  }
}
