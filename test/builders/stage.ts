// A bot on the playground with a fake library, and the log lines it writes.
import { pino } from 'pino';
import { commands } from '#commands/index.ts';
import { openState } from '#src/adapters/state/state-file.ts';
import type { Library } from '#src/answer/answer.ts';
import type { State } from '#src/state/state.ts';
import { startBot, type Bot } from '#src/discord/bot.ts';
import { startPlayground, type Playground } from '#src/playground/server.ts';
import { fakeCorpus } from '#test/fakes/corpus.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

export const TOKEN = 'MTIzNDU2.footnote.test-token';

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A logger whose lines can be read back, parsed and as text. */
export function recordingLog() {
  const texts: string[] = [];
  const log = pino({ level: 'debug' }, { write: (text: string) => void texts.push(text) });
  return {
    log,
    text: () => texts.join(''),
    lines: () => texts.map((text) => JSON.parse(text) as LogLine),
  };
}

export interface Stage {
  readonly playground: Playground;
  readonly bot: Bot;
  readonly state: State;
  readonly log: ReturnType<typeof recordingLog>;
  /** Starts one more bot on the same playground. */
  another(): Promise<Bot>;
  /** Puts a new index in use: the fake library with these methods replaced. */
  swap(overrides: Partial<Library>): void;
  /** Lets time pass for the bot. */
  wait(ms: number): void;
  /** Stops the bots, then the playground. */
  close(): Promise<void>;
}

/** Starts a playground and a bot that has the fake library with these methods replaced. */
export async function onStage(
  overrides: Partial<Library> = {},
  state: State = openState(':memory:'),
): Promise<Stage> {
  const log = recordingLog();
  let library = fakeLibrary(overrides);
  let clock = Date.parse('2026-11-21T12:00:00Z');
  const playground = await startPlayground({ token: TOKEN, now: () => clock });
  const bots: Bot[] = [];
  const start = async (): Promise<Bot> => {
    const bot = await startBot({
      token: TOKEN,
      restApi: playground.restApi,
      commands,
      library: () => library,
      corpus: fakeCorpus(),
      state,
      log: log.log,
      now: () => new Date(clock),
    });
    bots.push(bot);
    return bot;
  };
  return {
    playground,
    bot: await start(),
    state,
    log,
    another: start,
    swap: (replaced) => void (library = fakeLibrary(replaced)),
    wait: (ms) => void (clock += ms),
    close: async () => {
      await Promise.all(bots.map((bot) => bot.stop()));
      await playground.stop();
      state.close();
    },
  };
}
