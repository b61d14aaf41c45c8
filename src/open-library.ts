// Puts the parts together for every verb and for the bot: models, index and corpus become a Library.
import { findingDirection } from './adapters/finding-direction.ts';
import { buildIndex, type Progress } from './adapters/index-builder.ts';
import { type OpenIndex, openIndex } from './adapters/index-folder.ts';
import { indexId } from './adapters/manifest.ts';
import { modelId } from './adapters/model-id.ts';
import { ModelProcess, type ModelProcessEvents } from './adapters/model-process.ts';
import type { Library } from './answer/answer.ts';
import { IndexedLibrary } from './answer/library.ts';
import type { Config } from './config.ts';
import { FootnoteError } from './errors.ts';
import { type Corpus, loadCorpus, type Problem } from './papers/corpus.ts';
import type { Embedder, Reranker } from './search/ports.ts';
import { Searcher } from './search/searcher.ts';

/** Where the wiring tells what it does; the terminal prints it, the bot logs it. */
export interface Reporter {
  /** One sentence for the person who runs it. */
  readonly notice: (sentence: string) => void;
  /** Something of the corpus that is left out. */
  readonly problem: (problem: Problem) => void;
  readonly progress: (progress: Progress) => void;
}

/** The models of a configuration, with the identity that their vectors carry. */
export async function startModels(
  config: Config,
  events?: ModelProcessEvents,
): Promise<ModelProcess> {
  const models = new ModelProcess(await modelId(config.models.embedding), config.models, events);
  models.start();
  return models;
}

/** A searcher over an opened index. */
export async function searcherOver(
  { papers, store }: OpenIndex,
  models: Embedder & Reranker,
  config: Config,
): Promise<Searcher> {
  const reranker = config.models.rerankingModel === undefined ? undefined : models;
  const direction = await findingDirection(config.models.embedding.model);
  const findings = direction && (await store.similarities(direction));
  return new Searcher(papers, { embedder: models, reranker, store }, findings);
}

/** A Library over an opened index. */
export async function libraryOver(
  open: OpenIndex,
  models: Embedder & Reranker,
  config: Config,
): Promise<Library> {
  return new IndexedLibrary(open.manifest.id, await searcherOver(open, models, config));
}

/** The sentence for a problem of a corpus: file, line, reason. */
export function problemSentence({ file, line, reason }: Problem): string {
  const place = line === undefined ? file : `${file}, line ${line}`;
  return `Left out of the corpus: ${place}: ${reason}.`;
}

/** The first sentence of a failure, which says what is wrong; the advice after it is about to be followed. */
export function withoutAdvice({ message }: FootnoteError): string {
  return `${message.split('. ')[0] ?? ''}.`;
}

/** Opens the index in use if it is whole; the reason why it does not do, if it does not. */
async function inUse(
  config: Config,
  corpus: Corpus,
  model: string,
): Promise<{ open?: OpenIndex; reason?: string }> {
  try {
    const open = await openIndex(config.indexFolder, model);
    if (open.manifest.id === indexId({ model, sources: corpus.files })) return { open };
    return {
      open,
      reason: `The corpus in ${config.corpusFolder} has changed since it was indexed.`,
    };
  } catch (error) {
    if (error instanceof FootnoteError) return { reason: withoutAdvice(error) };
    throw error;
  }
}

/**
 * Opens the index of the configured corpus, building it first when it is missing, damaged, stale or of
 * another model. When a rebuild fails and an older index of the same model is whole, that one serves.
 * @throws FootnoteError `no-corpus`, or what the build failed of when no index can serve
 */
export async function ensureIndex(
  config: Config,
  models: Embedder,
  reporter: Reporter,
): Promise<OpenIndex> {
  const corpus = await loadCorpus(config.corpusFolder);
  const { open, reason } = await inUse(config, corpus, models.id);
  if (reason === undefined && open !== undefined) return open;
  try {
    return await build(config, corpus, { models, reporter, reason });
  } catch (error) {
    if (open === undefined || !(error instanceof FootnoteError)) throw error;
    reporter.notice(`${error.message} Answering from the index of ${open.manifest.builtAt}.`);
    return open;
  }
}

/**
 * Opens what can answer at once: a whole index of the configured model, although the corpus may have changed
 * since (`stale`); it is built first only when there is none.
 * @throws FootnoteError `no-corpus`, or what the build failed of
 */
export async function openForNow(
  config: Config,
  models: Embedder,
  reporter: Reporter,
): Promise<{ open: OpenIndex; stale: boolean }> {
  const corpus = await loadCorpus(config.corpusFolder);
  const { open, reason } = await inUse(config, corpus, models.id);
  if (open !== undefined) return { open, stale: reason !== undefined };
  return { open: await build(config, corpus, { models, reporter, reason }), stale: false };
}

function build(
  { indexFolder }: Config,
  corpus: Corpus,
  {
    models,
    reporter,
    reason = '',
  }: { models: Embedder; reporter: Reporter; reason: string | undefined },
): Promise<OpenIndex> {
  corpus.problems.forEach(reporter.problem);
  reporter.notice(`${reason} Indexing ${corpus.papers.length} papers.`);
  return buildIndex({
    folder: indexFolder,
    corpus,
    embedder: models,
    onProgress: reporter.progress,
  });
}
