// A playground and a bare discord.js client on it, for which a test says what it does.
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js';
import { startPlayground, type Playground } from '#src/playground/server.ts';

const CLIENT_TOKEN = 'MTIzNDU2.client.test-token';

export interface ClientOnStage {
  readonly playground: Playground;
  readonly client: Client<true>;
  /** Rejects what went wrong inside a handler; empty for a test that went well. */
  readonly errors: readonly unknown[];
  /** Moves the playground's clock. */
  wait(ms: number): void;
  close(): Promise<void>;
}

/** Starts both; the client has these commands registered and is ready. */
export async function clientOnStage(commands: readonly object[] = []): Promise<ClientOnStage> {
  let clock = Date.parse('2026-11-21T12:00:00Z');
  const playground = await startPlayground({ token: CLIENT_TOKEN, now: () => clock });
  const errors: unknown[] = [];
  const client = new Client<true>({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: { api: playground.restApi },
  });
  client.on(Events.Error, (error) => errors.push(error));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(CLIENT_TOKEN);
  await ready;
  await client.rest.put(`/applications/${client.application.id}/commands`, { body: commands });
  return {
    ...{ playground, client, errors },
    wait: (ms) => void (clock += ms),
    close: async () => {
      await client.destroy();
      await playground.stop();
    },
  };
}

/** What happens next of this kind. */
export function next<T>(client: Client, event: string): Promise<T> {
  return new Promise((resolve) => client.once(event, resolve));
}
