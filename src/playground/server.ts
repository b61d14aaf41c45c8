// The playground: a small local server that speaks Discord's language, on which people and tests act as users.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guildWithAll } from './changing.ts';
import type { Registered } from './command-register.ts';
import type { Exchange } from './exchange.ts';
import { Gateway } from './gateway.ts';
import type { User } from './people.ts';
import type { Guild } from './places.ts';
import { Rest, type Failure, type SeenRequest } from './rest.ts';
import { Stage } from './stage.ts';
import { World } from './world.ts';

/** How the playground is started. */
export interface PlaygroundOptions {
  /** The token that it accepts. */
  readonly token: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock, in milliseconds since 1970, by which ids are made and tokens expire. */
  readonly now?: () => number;
}

const LOCAL = '127.0.0.1';

/** Starts a playground; resolves when it listens. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { token, port = 0, now = () => Date.now() } = options;
  const server = createServer((request, response) => {
    rest.handle(request, response).catch(() => response.destroy());
  });
  const host = (): string => `${LOCAL}:${(server.address() as AddressInfo).port}`;
  const world = new World({ token, now, address: () => `http://${host()}` });
  const rest = new Rest(world, () => `ws://${host()}`);
  const withBot = (): Guild[] => world.guilds.filter(({ hasBot }) => hasBot);
  const gateway = new Gateway(server, {
    ...{ token, url: () => `ws://${host()}`, newId: world.newId },
    ready: () => ({
      user: world.bot,
      guilds: withBot().map(({ id }) => ({ id, unavailable: true })),
      application: { id: world.application, flags: 0 },
    }),
    guilds: () => withBot().map((guild) => guildWithAll(world, guild)),
  });
  world.bus.on('dispatch', (event, data) => {
    gateway.dispatch(event, data);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOCAL, resolve);
  });
  return new Playground(server, world, rest, gateway);
}

/** A running playground. */
export class Playground extends Stage {
  readonly #server: Server;
  readonly #world: World;
  readonly #rest: Rest;
  readonly #gateway: Gateway;

  constructor(server: Server, world: World, rest: Rest, gateway: Gateway) {
    super(world);
    this.#server = server;
    this.#world = world;
    this.#rest = rest;
    this.#gateway = gateway;
  }

  /** The address for the bot's REST interface. */
  get restApi(): string {
    return `http://${LOCAL}:${(this.#server.address() as AddressInfo).port}/api`;
  }

  /** The bot's user; `<@id>` with its id mentions it, as `@Footnote` does. */
  get bot(): User {
    return this.#world.bot;
  }

  /** The commands that the bot registered for everywhere, as Discord lists them. */
  get commands(): readonly Registered[] {
    return this.#world.commands.list();
  }

  /** Every request so far, in order. */
  get requests(): readonly SeenRequest[] {
    return this.#rest.requests;
  }

  /**
   * The requests that broke a rule of Discord's: none, for a bot that behaves. Those that failed because of what
   * people did meanwhile (a deleted message, a lapsed token, a lost permission) are not among them.
   */
  get refused(): readonly SeenRequest[] {
    return this.requests.filter(
      ({ status, excused }) => !excused && (status === 400 || status === 404 || status === 413),
    );
  }

  /** How often the bot took up a dropped connection. */
  get resumed(): number {
    return this.#gateway.resumed;
  }

  /** Delivers an interaction once more, as Discord may after a resume. */
  redeliver({ payload }: Exchange): void {
    this.#gateway.dispatch('INTERACTION_CREATE', payload);
  }

  /** Cuts the gateway's connections; the bot may come back and resume. */
  dropConnections(): void {
    this.#gateway.drop();
  }

  /** Lets the next matching requests fail. */
  failNext(failure: Failure): void {
    this.#rest.failNext(failure);
  }

  /** Closes every connection and the port. */
  async stop(): Promise<void> {
    await this.#gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
