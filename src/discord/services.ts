// What commands and actions can ask of the rest of Footnote besides answers, as interfaces; main.ts puts the parts behind them.
import type { Problem } from '../papers/corpus.ts';

/** What became of bringing the index up to date. */
export interface Reindexed {
  /** How many papers can be asked now. */
  readonly papers: number;
  /** How many of them were not there before. */
  readonly added: number;
  /** How many that were there are gone. */
  readonly removed: number;
  /** What was left out of the corpus, in file order. */
  readonly problems: readonly Problem[];
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** What the index in use was built with. */
export interface CorpusFacts {
  readonly builtAt: Date;
  /** The models by name, the embedder first. */
  readonly models: readonly string[];
}

/** The corpus behind the Library. */
export interface CorpusService {
  /**
   * Brings the index up to date with the corpus folder now; questions are answered from the old one until
   * then. One runs at a time: asked meanwhile, it resolves with the one that runs.
   * @throws FootnoteError whose sentence the user may read; the old index stays in use
   */
  reindex(): Promise<Reindexed>;
  /** What the index in use was built with. */
  facts(): CorpusFacts;
}
