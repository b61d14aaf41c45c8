// Part of the composition root: the bot unchanged on a playground of this machine, with a page to try it in.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ModelProcess } from './adapters/model-process.ts';
import type { Config } from './config.ts';
import { FootnoteError } from './errors.ts';
import type { Logger } from './log.ts';
import { problemSentence, type Reporter } from './open-library.ts';
import type { Progress } from './adapters/index-builder.ts';
import { MovableClock } from './playground/movable-clock.ts';
import { type Page, startPage } from './playground/page/page.ts';
import { PlaygroundWorld } from './playground/page/playground-world.ts';
import { PageStatus } from './playground/page/status.ts';
import { startPlayground } from './playground/server.ts';
import { endAsked, runBot } from './run-bot.ts';
import { progressReporter } from './terminal/progress.ts';
import { say } from './terminal/say.ts';
import { print } from './terminal/session.ts';
import { exitCode } from './terminal/verb.ts';

/**
 * Runs the bot on a playground until the process is asked to end. What it remembers ends with it. An expected
 * failure is shown by the page until then, and makes the exit code.
 */
export async function runPlayground(
  config: Config,
  models: ModelProcess,
  log: Logger,
): Promise<void> {
  const ended = endAsked();
  const clock = new MovableClock();
  const token = randomUUID();
  const status = new PageStatus();
  let tick = (): Promise<void> => Promise.resolve();
  const playground = await startPlayground({ token, now: clock.now });
  const passTime = (ms: number): Promise<void> => clock.pass(ms, () => tick());
  const world = new PlaygroundWorld({ playground, passTime });
  const page = await startPage({ world, status, port: config.playgroundPort });
  await print(welcome(page, config.playgroundPort));
  const progress = progressReporter(process.stderr);
  const bot = runBot({
    config: { ...config, stateFile: ':memory:' },
    ...{ models, log, token, ended, restApi: playground.restApi },
    now: () => new Date(clock.now()),
    reporter: reporterFor(status, progress.update),
    onReady: (ready) => {
      tick = () => ready.tick();
      progress.stop();
      status.ready();
    },
  });
  await bot.catch((error: unknown) => showUntil(ended, status, error)).finally(progress.stop);
  await page.close();
  await playground.stop();
}

/** An expected failure stands on the page for as long as someone may look at it; any other is thrown on. */
async function showUntil(ended: AbortSignal, status: PageStatus, error: unknown): Promise<void> {
  if (!(error instanceof FootnoteError)) throw error;
  process.exitCode = exitCode(error);
  say(error.message);
  status.failed(error.message);
  if (!ended.aborted) await once(ended, 'abort');
}

function welcome({ url, port }: Page, wanted: number): string {
  const elsewhere = wanted === 0 || port === wanted ? '' : ` (port ${wanted} is taken)`;
  return `Footnote is on a playground of this machine: open ${url}${elsewhere}
Ask there as in Discord; Ctrl-C ends it. To bring it into Discord, set DISCORD_TOKEN (see .env.example).
`;
}

/** Tells the terminal and the page how the corpus is opened. */
function reporterFor(status: PageStatus, update: (progress: Progress) => void): Reporter {
  return {
    notice: (sentence) => {
      say(sentence);
      status.notice(sentence);
    },
    problem: (problem) => {
      say(problemSentence(problem));
    },
    progress: (progress) => {
      update(progress);
      status.progress(progress);
    },
  };
}
