// What the asking verbs share: the Library of their options, opened with a progress bar and closed again.
import type { OpenIndex } from '../adapters/index-folder.ts';
import type { ModelProcess } from '../adapters/model-process.ts';
import type { Library } from '../answer/answer.ts';
import { type Config, loadConfig } from '../config.ts';
import { ensureIndex, libraryOver, problemSentence, startModels } from '../open-library.ts';
import type { Problem } from '../papers/corpus.ts';
import { progressReporter } from './progress.ts';
import { say } from './say.ts';

/** Folders given on the command line; they win over the settings. */
export interface Folders {
  readonly corpus: string | undefined;
  readonly index: string | undefined;
}

/** The settings with the folders of the command line; an empty one is as good as none. */
export function configFor({ corpus, index }: Folders): Config {
  const config = loadConfig();
  return {
    ...config,
    corpusFolder: corpus === undefined || corpus === '' ? config.corpusFolder : corpus,
    indexFolder: index === undefined || index === '' ? config.indexFolder : index,
  };
}

/** An opened index with the models that its questions are embedded with. */
export interface Session {
  readonly config: Config;
  readonly models: ModelProcess;
  readonly open: OpenIndex;
}

/** Opens the index of a configuration, building it first if need be, with its progress on standard error. */
function openWithProgress(config: Config, models: ModelProcess): Promise<OpenIndex> {
  const progress = progressReporter(process.stderr);
  const reporter = {
    notice: say,
    problem: (problem: Problem) => {
      say(problemSentence(problem));
    },
    progress: progress.update,
  };
  return ensureIndex(config, models, reporter).finally(progress.stop);
}

/** Opens the index of a configuration, works with it, and lets the models go. */
export async function withIndex(
  config: Config,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const models = await startModels(config);
  try {
    const open = await openWithProgress(config, models);
    await work({ config, models, open });
  } finally {
    models.close();
  }
}

/** Opens the Library of the given folders and works with it. */
export function withLibrary(
  folders: Folders,
  work: (library: Library) => Promise<void>,
): Promise<void> {
  return withIndex(configFor(folders), async ({ open, models, config }) =>
    work(await libraryOver(open, models, config)),
  );
}

/** Prints to standard output and waits until it is taken, so that a slow reader is not outrun. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
