// The bot: logs in, registers its commands, hands every interaction to the dispatcher, and stops cleanly.
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import type { FootnoteError } from '../errors.ts';
import type { State } from '../state/state.ts';
import { actions } from './actions.ts';
import { Admission } from './admission.ts';
import type { AnyCommand } from './command.ts';
import { Listener } from './conversation/listener.ts';
import { Dispatcher } from './dispatch.ts';
import { faultRecord } from './faults.ts';
import { Health } from './health.ts';
import { InFlight } from './in-flight.ts';
import { JobRunner } from './jobs.ts';
import { closedForGood, logIn } from './login.ts';
import { registerCommands } from './register.ts';
import type { CorpusService } from './services.ts';

/** What the bot is made of. */
export interface BotOptions {
  readonly token: string;
  /** Another address than Discord's for the REST interface, such as the playground's. */
  readonly restApi?: string;
  /** The commands, in help order: `commands` of `commands/index.ts`. */
  readonly commands: readonly AnyCommand[];
  /** The corpus as it stands now; asked anew for every interaction. */
  readonly library: () => Library;
  readonly corpus: CorpusService;
  /** What is remembered; the bot does not close it. */
  readonly state: State;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Aborted, it ends a login that is still under way; `startBot` rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** A running bot. */
export interface Bot {
  /** Takes no new work, lets what runs finish (up to ten seconds) and disconnects. */
  stop(): Promise<void>;
  /** Does now what is due by the clock, as happens every few seconds by itself. */
  tick(): Promise<void>;
  /** Resolves if Discord closes the connection for good; the bot can then only be stopped. */
  readonly lost: Promise<FootnoteError>;
}

const PATIENCE_MS = 10_000;

/** How long a request waits for a rate limit to end. */
const LONGEST_RATE_LIMIT_MS = 30_000;

/**
 * Starts the bot; resolves when it is ready and its commands are registered.
 * @throws FootnoteError `bad-setting` when Discord does not know the token, `discord-down` when it does not answer.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, library, corpus, state, log, now = () => new Date() } = options;
  const client = newClient(options.restApi);
  const [admission, inFlight] = [new Admission(state.usage, log), new InFlight()];
  const health = new Health(now());
  const shared = { commands, library, corpus, health, state, admission, inFlight, log, now };
  const dispatcher = new Dispatcher({ ...shared, actions });
  client.on(Events.InteractionCreate, (interaction) => void dispatcher.handle(interaction));
  const listener = new Listener(shared);
  client.on(Events.MessageCreate, (message) => void listener.handle(message));
  client.on(Events.GuildDelete, ({ id }) => {
    forgetServer(id, state, log);
  });
  logTroubles(client, log);
  const application = await logIn(client, options.token, options.signal);
  const lost = closedForGood(client);
  forgetRemoved(client, state, log);
  await register(client, application, options);
  const ready = client as Client<true>;
  const jobs = new JobRunner(() => ({ client: ready, library: library(), state, log, now }), {
    failed: ({ name }, error) => {
      health.failed({ id: name, what: 'job', error, at: now(), server: null });
    },
  });
  jobs.start();
  log.info({ servers: client.guilds.cache.size, commands: commands.length }, 'bot ready');
  const end = async (): Promise<void> => {
    dispatcher.refuseNew();
    listener.refuseNew();
    const [finished] = await Promise.all([inFlight.drained(PATIENCE_MS), jobs.stop(PATIENCE_MS)]);
    if (!finished) log.warn({ patienceMs: PATIENCE_MS }, 'stopped while commands still ran');
    // discord.js calls its own goodbye a reconnecting.
    client.removeAllListeners(Events.ShardReconnecting);
    await client.destroy();
    log.info('bot stopped');
  };
  let stopped: Promise<void> | undefined;
  return { stop: () => (stopped ??= end()), tick: () => jobs.tick(), lost };
}

function newClient(restApi: string | undefined): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // A direct message comes from a channel that the client may not know yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: {
      // Better a refusal that can be dealt with than a request that waits for minutes unseen.
      rejectOnRateLimit: ({ timeToReset, retryAfter }) =>
        Math.max(timeToReset, retryAfter) > LONGEST_RATE_LIMIT_MS,
      ...(restApi === undefined ? {} : { api: restApi }),
    },
  });
}

/** Deletes what is kept of the servers that removed the bot while it was away; an outage removes none. */
function forgetRemoved(client: Client, state: State, log: Logger): void {
  const there = client.guilds.cache;
  for (const server of state.servers()) if (!there.has(server)) forgetServer(server, state, log);
}

/** What cannot be deleted now is deleted at the next start. */
function forgetServer(server: string, state: State, log: Logger): void {
  try {
    log.info({ rows: state.forgetServer(server) }, 'removed from a server; its data is deleted');
  } catch (error) {
    log.error({ err: faultRecord(error) }, 'data of a server not deleted');
  }
}

/** A bot whose commands could not be registered still answers those that Discord already has. */
async function register(client: Client, application: string, options: BotOptions): Promise<void> {
  try {
    const sent = await registerCommands(client.rest, application, options.commands);
    options.log.info({ sent }, 'commands registered');
  } catch (error) {
    options.log.error({ err: faultRecord(error) }, 'commands not registered');
  }
}

/** discord.js reconnects by itself; an `error` event without a listener would end the process. */
function logTroubles(client: Client, log: Logger): void {
  client.on(Events.Error, (error) => {
    log.error({ err: faultRecord(error) }, 'client error');
  });
  client.on(Events.ShardError, (error, shard) => {
    log.error({ err: faultRecord(error), shard }, 'gateway error');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, 'gateway closed for good');
  });
  // It tries twice a second, perhaps for hours: the first try is enough for the log.
  const away = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!away.has(shard)) log.warn({ shard }, 'gateway reconnecting');
    away.add(shard);
  });
  client.on(Events.ShardResume, (shard) => {
    away.delete(shard);
    log.info({ shard }, 'gateway resumed');
  });
  client.on(Events.ShardReady, (shard) => {
    if (away.delete(shard)) log.info({ shard }, 'gateway connected again');
  });
}
