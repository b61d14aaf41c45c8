// Part of the composition root: a bot from its parts, from opening the corpus until it is asked to end.
import { once } from 'node:events';
import { commands } from '#commands/index.ts';
import type { ModelProcess } from './adapters/model-process.ts';
import { isUsedAlone } from './adapters/state/alone.ts';
import { openState } from './adapters/state/state-file.ts';
import type { Config } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import type { Logger } from './log.ts';
import type { Reporter } from './open-library.ts';
import { openRunningCorpus } from './running-corpus.ts';

/** What a bot is run with. */
export interface BotRun {
  readonly config: Config;
  readonly models: ModelProcess;
  readonly log: Logger;
  readonly token: string;
  /** Another address than Discord's for the REST interface. */
  readonly restApi?: string | undefined;
  readonly now?: () => Date;
  /** Told how the corpus is opened. */
  readonly reporter: Reporter;
  /** Aborted when the bot shall end. */
  readonly ended: AbortSignal;
  /** Called once it answers. */
  readonly onReady?: (bot: Bot) => void;
}

/** Aborted, with the name of the signal, when the process is asked to end. */
export function endAsked(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      asked.abort(signal);
    });
  }
  return asked.signal;
}

/** Two bots on one state file answer nothing twice, but one of them only gets in the way. */
async function warnOfAnother(file: string, log: Logger): Promise<void> {
  if (await isUsedAlone(file)) return;
  log.warn({ file }, 'another Footnote uses this state file; stop one of them, or give it its own');
}

/**
 * Runs a bot until it is asked to end.
 * @throws FootnoteError as `openRunningCorpus`, `openState` and `startBot` do, and when Discord closes the
 * connection for good
 */
export async function runBot(run: BotRun): Promise<void> {
  const { config, models, log, ended } = run;
  const corpus = await openRunningCorpus(config, models, log, run.reporter);
  // The re-ranker loads at its first use; the first question shall not wait for it.
  if (config.models.rerankingModel !== undefined) await models.score('', []);
  const state = openState(config.stateFile);
  void warnOfAnother(config.stateFile, log);
  const end = once(ended, 'abort').then(() => undefined);
  try {
    if (ended.aborted) throw ended.reason;
    const { token, restApi, now, onReady } = run;
    const bot = await startBot({
      ...{ token, commands, state, log, signal: ended },
      ...{ library: corpus.library, corpus: corpus.service },
      ...(restApi === undefined ? {} : { restApi }),
      ...(now === undefined ? {} : { now }),
    });
    onReady?.(bot);
    const lost = await Promise.race([bot.lost, end]);
    if (lost === undefined) log.info({ signal: ended.reason as string }, 'stopping');
    await bot.stop();
    if (lost !== undefined) throw lost;
  } catch (error) {
    if (error !== ended.reason) throw error;
    log.info({ signal: ended.reason }, 'stopped before it was ready');
  } finally {
    corpus.close();
    state.close();
  }
}
