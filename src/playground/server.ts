// The playground: a small local server that speaks Discord's language, on which people and tests act as users.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Exchange, type InteractionPayload } from './exchange.ts';
import { Gateway } from './gateway.ts';
import { guildOf, interactionBase } from './payloads.ts';
import { Rest, type Failure, type SeenRequest } from './rest.ts';
import { focusedOption, sentOptions, type OptionValues, type SentOption } from './typed-options.ts';
import { World } from './world.ts';

/** Who acts, and where. */
export interface Actor {
  /** A user's name; the same name is the same user. */
  readonly user?: string;
  /** Whether in the server (the default) or in a direct message. */
  readonly guild?: boolean;
  readonly locale?: string;
}

/** How the playground is started. */
export interface PlaygroundOptions {
  /** The token that it accepts. */
  readonly token: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

const LOCAL = '127.0.0.1';
const SLASH = 2;
const AUTOCOMPLETE = 4;

/** Starts a playground; resolves when it listens. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const world = new World(options.token);
  const server = createServer((request, response) => {
    rest.handle(request, response).catch(() => response.destroy());
  });
  const url = (): string => `ws://${LOCAL}:${(server.address() as AddressInfo).port}`;
  const rest = new Rest(world, url);
  const gateway = new Gateway(server, {
    token: options.token,
    ready: {
      user: world.bot,
      guilds: [{ id: world.guild, unavailable: true }],
      application: { id: world.application, flags: 0 },
    },
    guilds: [guildOf(world.guild, world.channel, world.user('owner'))],
    url,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, LOCAL, resolve);
  });
  return new Playground(server, world, rest, gateway);
}

/** A running playground. */
export class Playground {
  readonly #server: Server;
  readonly #world: World;
  readonly #rest: Rest;
  readonly #gateway: Gateway;

  constructor(server: Server, world: World, rest: Rest, gateway: Gateway) {
    this.#server = server;
    this.#world = world;
    this.#rest = rest;
    this.#gateway = gateway;
  }

  /** The address for the bot's REST interface. */
  get restApi(): string {
    return `http://${LOCAL}:${(this.#server.address() as AddressInfo).port}/api`;
  }

  /** The commands that the bot registered, as Discord lists them. */
  get commands(): World['commands'] {
    return this.#world.commands;
  }

  /** Every request so far, in order. */
  get requests(): readonly SeenRequest[] {
    return this.#rest.requests;
  }

  /** The requests that broke a rule of Discord's: none, for a bot that behaves. */
  get refused(): readonly SeenRequest[] {
    return this.requests.filter(({ status }) => status === 400 || status === 404);
  }

  /** How often the bot took up a dropped connection. */
  get resumed(): number {
    return this.#gateway.resumed;
  }

  /**
   * Sends a slash command as a user does.
   * @throws Error when the command is not registered or Discord would not let a person send these options.
   */
  slash(name: string, values: OptionValues = {}, actor: Actor = {}): Exchange {
    const options = sentOptions(this.#world.command(name), values);
    return this.#interact(SLASH, name, options, actor);
  }

  /**
   * Types into an option that autocompletes.
   * @throws Error when there is no such command or option.
   */
  autocomplete(name: string, option: string, typed: string, actor: Actor = {}): Exchange {
    const focused = focusedOption(this.#world.command(name), option, typed);
    return this.#interact(AUTOCOMPLETE, name, [focused], actor);
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

  #interact(type: number, name: string, options: SentOption[], actor: Actor): Exchange {
    const { user: userName = 'Mara', guild = true, locale = 'en-GB' } = actor;
    const user = this.#world.user(userName);
    const base = interactionBase({
      application: this.#world.application,
      user,
      locale,
      channelId: guild ? this.#world.channel : this.#world.directChannel(user),
      guildId: guild ? this.#world.guild : undefined,
    });
    const data = { id: this.#world.command(name).id, name, type: 1, options };
    const payload = { ...base, type, data } as unknown as InteractionPayload;
    const exchange = new Exchange(`/${name}`, payload);
    this.#world.exchanges.set(payload.token, exchange);
    this.#gateway.dispatch('INTERACTION_CREATE', payload);
    return exchange;
  }
}
