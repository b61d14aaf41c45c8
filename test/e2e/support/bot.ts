// A bot process on a playground, and the log that it writes.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Playground } from '#src/playground/server.ts';
import { type Running, start } from './process.ts';

export const BOT_TOKEN = 'MTIzNDU2Nzg5.process.secret-token';

/** A line of the log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** What a bot logged so far. @throws Error when a line is not JSON */
export function logLines({ stderr }: Running): LogLine[] {
  const whole = stderr.slice(0, stderr.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogLine);
}

/** Starts a bot over a corpus and waits until it is ready. */
export async function startedBot(
  playground: Playground,
  folders: { corpus: string; index: string },
): Promise<Running> {
  const settings = {
    DISCORD_TOKEN: BOT_TOKEN,
    DISCORD_API_URL: playground.restApi,
    CORPUS_DIR: folders.corpus,
    INDEX_DIR: folders.index,
  };
  const bot = start('main', [], { settings, timed: true });
  await bot.says(/"bot ready"/);
  return bot;
}

/** A Discord whose gateway cannot be reached: it gives an address at which nothing listens. */
export async function startWithoutGateway(): Promise<{ restApi: string; stop: () => void }> {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const gateway = { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit: limit };
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(gateway));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    restApi: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
