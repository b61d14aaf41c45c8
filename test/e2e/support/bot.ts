// A bot process on a playground, and the log that it writes.
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
