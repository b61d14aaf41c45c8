// Builds the index of a corpus: only papers that changed are embedded, and the old index serves until the new one is whole.
import { mkdir } from 'node:fs/promises';
import type { Corpus } from '../papers/corpus.ts';
import type { Paper } from '../papers/paper.ts';
import { splitSentences } from '../papers/sentences.ts';
import { FootnoteError } from '../errors.ts';
import type { Embedder, StoredVector } from '../search/ports.ts';
import type { IndexedPaper } from '../search/searcher.ts';
import { withBuildLock } from './build-lock.ts';
import { diskError } from './files.ts';
import { type OpenIndex, openIndex, sweep, writeIndex } from './index-folder.ts';
import { FORMAT, indexId, PASSAGE_SCHEME } from './manifest.ts';

/** How far a build is, in papers. `embedded` leaves out those whose vectors were kept. */
export interface Progress {
  readonly done: number;
  readonly embedded: number;
  readonly total: number;
}

export interface BuildOptions {
  readonly folder: string;
  readonly corpus: Corpus;
  readonly embedder: Embedder;
  readonly onProgress?: (progress: Progress) => void;
  /** Told when an index is there that cannot be built upon. */
  readonly onUnusable?: (reason: FootnoteError) => void;
}

/** The vectors of an earlier index, by paper, for papers whose text is still the same. */
async function keptVectors(
  previous: OpenIndex | undefined,
): Promise<(paper: Paper) => StoredVector[] | undefined> {
  const vectors = new Map<string, StoredVector[]>();
  for (const vector of (await previous?.store.all()) ?? []) {
    const list = vectors.get(vector.paper);
    if (list === undefined) vectors.set(vector.paper, [vector]);
    else list.push(vector);
  }
  const texts = new Map(previous?.papers.map(({ paper }) => [paper.id, paper]));
  return (paper) => {
    const known = texts.get(paper.id);
    const same = known?.title === paper.title && known.abstract === paper.abstract;
    return same ? vectors.get(paper.id) : undefined;
  };
}

async function embed(
  { paper, sentences }: IndexedPaper,
  embedder: Embedder,
): Promise<StoredVector[]> {
  const texts = sentences.map(({ start, end }) => paper.abstract.slice(start, end));
  const vectors = await embedder.embedPaper(paper.title, texts);
  const whole = { paper: paper.id, start: 0, end: paper.abstract.length, vector: vectors.paper };
  return [
    whole,
    ...sentences.flatMap(({ start, end }, sentence) => {
      const vector = vectors.sentences[sentence];
      return vector === undefined ? [] : [{ paper: paper.id, sentence, start, end, vector }];
    }),
  ];
}

/** The index to build upon, if there is one that is whole and of the same model. */
async function previousIndex(options: BuildOptions): Promise<OpenIndex | undefined> {
  try {
    return await openIndex(options.folder, options.embedder.id);
  } catch (error) {
    if (!(error instanceof FootnoteError)) throw error;
    if (error.code !== 'index-missing') options.onUnusable?.(error);
    return undefined;
  }
}

async function build(options: BuildOptions): Promise<OpenIndex> {
  const { folder, corpus, embedder, onProgress } = options;
  const id = indexId({ model: embedder.id, sources: corpus.files });
  const previous = await previousIndex(options);
  // Another process may have built the very same index while this one waited for the lock.
  if (previous?.manifest.id === id) return previous;
  await sweep(folder);
  const kept = await keptVectors(previous);
  const papers = corpus.papers.map((paper) => ({
    paper,
    sentences: splitSentences(paper.abstract),
  }));
  const vectors: StoredVector[] = [];
  let embedded = 0;
  for (const [position, indexed] of papers.entries()) {
    const same = kept(indexed.paper);
    if (same === undefined) embedded += 1;
    vectors.push(...(same ?? (await embed(indexed, embedder))));
    onProgress?.({ done: position + 1, embedded, total: papers.length });
  }
  const sentences = papers.reduce((sum, paper) => sum + paper.sentences.length, 0);
  await writeIndex(folder, {
    papers,
    vectors,
    manifest: {
      format: FORMAT,
      id,
      model: embedder.id,
      dimensions: vectors[0]?.vector.length ?? 0,
      passages: PASSAGE_SCHEME,
      sources: corpus.files,
      problems: corpus.problems,
      counts: { papers: papers.length, sentences, vectors: vectors.length },
      builtAt: new Date().toISOString(),
    },
  });
  return openIndex(folder, embedder.id);
}

/**
 * Builds the index of a corpus into `folder` and opens it.
 * Killed or failing at any moment, it leaves the previous index in use.
 * @throws FootnoteError `index-locked`, `disk`, `model-missing`, `model-down`
 */
export async function buildIndex(options: BuildOptions): Promise<OpenIndex> {
  try {
    await mkdir(options.folder, { recursive: true });
    return await withBuildLock(options.folder, () => build(options));
  } catch (error) {
    throw diskError(options.folder, error);
  }
}
