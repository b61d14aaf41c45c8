// A build of the index in a process of its own that stands back: questions are answered as if there were none.
import { FootnoteError, type FailureCode } from '../errors.ts';
import type { Problem } from '../papers/corpus.ts';
import { forkWorker } from './fork.ts';
import type { Progress } from './index-builder.ts';
import type { ModelSettings } from './model-settings.ts';

const WORKER = new URL('./build-worker.ts', import.meta.url);

/** What a build process needs to know. */
export interface BuildTask {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly models: ModelSettings;
}

/** What it tells: how far it is, and in the end how it went. */
export type BuildMessage =
  | ({ readonly kind: 'progress' } & Progress)
  | { readonly kind: 'built'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly code?: FailureCode };

/**
 * Brings an index up to date with its corpus, aside: neither the memory nor the event loop of this process
 * is touched, and what is killed or fails leaves the previous index in use.
 * @param signal aborted, it ends the build
 * @returns what was left out of the corpus
 * @throws FootnoteError as `loadCorpus` and `buildIndex` do, or `build-ended` when the process ended early
 */
export function buildAside(
  task: BuildTask,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    const child = forkWorker(WORKER, task);
    const abort = (): void => void child.kill();
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    child.on('message', (message) => {
      const said = message as BuildMessage;
      if (said.kind === 'progress') onProgress(said);
      else if (said.kind === 'built') resolve(said.problems);
      else reject(failureOf(said));
    });
    child.on('error', reject);
    child.on('exit', (code, killedBy) => {
      signal.removeEventListener('abort', abort);
      reject(ended(killedBy ?? `code ${code}`));
    });
  });
}

/** An expected failure of the process stays one here; anything else is a fault of ours. */
function failureOf({ code, reason }: Extract<BuildMessage, { kind: 'failed' }>): Error {
  if (code !== undefined) return new FootnoteError(code, reason);
  return new Error(`The build failed: ${reason}`);
}

function ended(how: string): FootnoteError {
  return new FootnoteError(
    'build-ended',
    `The process that built the index was ended (${how}). The previous index still answers; try again.`,
  );
}
