// What a running bot answers from: opened at once, brought up to date beside answering, swapped whole.
import path from 'node:path';
import { buildAside } from './adapters/build-process.ts';
import type { Progress } from './adapters/index-builder.ts';
import { type OpenIndex, openIndex } from './adapters/index-folder.ts';
import type { ModelProcess } from './adapters/model-process.ts';
import type { Library } from './answer/answer.ts';
import type { Config } from './config.ts';
import { CorpusWatch } from './corpus-watch.ts';
import { CurrentLibrary } from './current-library.ts';
import type { CorpusService } from './discord/services.ts';
import type { Logger } from './log.ts';
import { libraryOver, openForNow, type Reporter } from './open-library.ts';
import { stampOf } from './papers/folder.ts';

/** How far a build is goes into the log after each tenth of it. */
const STEPS = 10;

/** The corpus of a running bot. */
interface RunningCorpus {
  /** The Library that answers now. */
  readonly library: () => Library;
  readonly service: CorpusService;
  /** Stops following the folders and ends a build that runs. */
  close(): void;
}

/** The Library over an opened index that follows what is put in use after it. */
function followIndex(
  first: OpenIndex,
  models: ModelProcess,
  config: Config,
  log: Logger,
): Promise<CurrentLibrary> {
  const source = {
    folder: config.indexFolder,
    open: () => openIndex(config.indexFolder, models.id),
    over: (index: OpenIndex) => libraryOver(index, models, config),
  };
  return CurrentLibrary.from(first, source, log);
}

/**
 * Opens the corpus for a bot: an index that is whole answers at once, and is brought up to date from then
 * on, which the log tells; only where there is none is it built first, which the reporter tells.
 * @throws FootnoteError as `openForNow` does
 */
export async function openRunningCorpus(
  config: Config,
  models: ModelProcess,
  log: Logger,
  reporter: Reporter,
): Promise<RunningCorpus> {
  const { corpusFolder, indexFolder } = config;
  // Taken before the corpus is read: what is written while it is read counts as new.
  const stamp = await stampOf(corpusFolder);
  const { open, stale } = await openForNow(config, models, reporter);
  const current = await followIndex(open, models, config, log);
  const ended = new AbortController();
  const task = { corpusFolder, indexFolder, models: config.models };
  const watch = new CorpusWatch(
    {
      stamp: () => stampOf(corpusFolder),
      build: () => buildAside(task, inTenths(log), ended.signal),
      current,
      log,
      now: () => performance.now(),
    },
    { indexed: stale ? undefined : stamp, problems: open.manifest.problems },
  );
  return {
    library: () => current.library,
    service: serviceOf(watch, current, modelsOf(models, config)),
    close: () => {
      watch.close();
      current.close();
      ended.abort();
    },
  };
}

/** What commands may ask of the corpus. */
function serviceOf(
  watch: CorpusWatch,
  current: CurrentLibrary,
  models: readonly string[],
): CorpusService {
  return {
    reindex: () => watch.reindex(),
    facts: () => ({ builtAt: new Date(current.builtAt), models }),
  };
}

/** The models by name; the embedder's tells its files apart as well. */
function modelsOf(models: ModelProcess, { models: { rerankingModel } }: Config): string[] {
  return [models.id, ...(rerankingModel === undefined ? [] : [path.basename(rerankingModel)])];
}

/** Tells the log how a corpus is opened. */
export function logReporter(log: Logger): Reporter {
  return {
    notice: (sentence) => {
      log.info(sentence);
    },
    problem: (problem) => {
      log.warn({ ...problem }, 'left out of the corpus');
    },
    progress: inTenths(log),
  };
}

/** Logs how far a build is, now and then; nothing when there is nothing to embed. */
function inTenths(log: Logger): (progress: Progress) => void {
  let last = 0;
  return ({ done, embedded, total }) => {
    const step = Math.floor((done / total) * STEPS);
    if (step === last || embedded === 0) return;
    last = step;
    log.info({ done, embedded, total }, 'indexing');
  };
}
