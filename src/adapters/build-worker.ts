// The build process: brings an index up to date with its corpus, says how it went, and ends with its parent.
import { constants, setPriority } from 'node:os';
import { FootnoteError, reasonOf } from '../errors.ts';
import { loadCorpus } from '../papers/corpus.ts';
import type { BuildMessage, BuildTask } from './build-process.ts';
import { buildIndex } from './index-builder.ts';
import { modelId } from './model-id.ts';
import { ModelProcess } from './model-process.ts';

/** Builds, and gives the message with which that ended. */
async function build({ corpusFolder, indexFolder, models }: BuildTask): Promise<BuildMessage> {
  const corpus = await loadCorpus(corpusFolder);
  // Models of its own: they load only when there is a paper to embed, and stand back as it does.
  const embedder = new ModelProcess(await modelId(models.embedding), models);
  try {
    await buildIndex({
      folder: indexFolder,
      corpus,
      embedder,
      onProgress: (progress) => {
        send({ kind: 'progress', ...progress });
      },
    });
    return { kind: 'built', problems: corpus.problems };
  } finally {
    embedder.close();
  }
}

function failure(error: unknown): BuildMessage {
  const code = error instanceof FootnoteError ? { code: error.code } : {};
  return { kind: 'failed', reason: reasonOf(error), ...code };
}

function send(message: BuildMessage, then: () => void = () => undefined): void {
  // The callback swallows a parent that went away in the meantime.
  process.send?.(message, undefined, undefined, then);
}

process.on('disconnect', () => process.exit(0));
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const task = JSON.parse(process.argv[2] ?? '{}') as BuildTask;
send(await build(task).catch(failure), () => {
  process.disconnect();
});
