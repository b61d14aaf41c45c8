// What searching needs from outside: models and a vector store. Adapters implement these; fakes stand in for them.

/** The vectors of one paper, all of unit length. */
export interface PaperVectors {
  readonly paper: Float32Array;
  /** One a sentence, in order; undefined where the model's window ended before the sentence. */
  readonly sentences: readonly (Float32Array | undefined)[];
}

/** Turns texts into vectors of unit length. The same text always gives the same vector. */
export interface Embedder {
  /** Name and content hash of the model with its settings: vectors of different ids never mix. */
  readonly id: string;
  /** @throws FootnoteError `model-down` */
  embedPaper(title: string, sentences: readonly string[]): Promise<PaperVectors>;
  /** @throws FootnoteError `model-down` */
  embedQuery(text: string): Promise<Float32Array>;
}

/** A paper as the re-ranker reads it: whole. */
export interface Candidate {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** What a candidate is worth to a question, in logits: higher answers better. */
export interface Relevance {
  /** Whether the paper is the right one to look into. */
  readonly paper: number;
  /** Whether a sentence answers, in order; undefined where the model's window ended before the sentence. */
  readonly sentences: readonly (number | undefined)[];
}

/** Reads a question and each paper together. */
export interface Reranker {
  /**
   * What each candidate is worth, in their order.
   * @throws FootnoteError `model-down`
   */
  score(question: string, candidates: readonly Candidate[]): Promise<Relevance[]>;
}

/** A vector to keep. `sentence` is the sentence's number in its paper; absent for the whole paper's vector. */
export interface StoredVector {
  readonly paper: string;
  readonly sentence?: number;
  readonly start: number;
  readonly end: number;
  readonly vector: Float32Array;
}

/** A stored vector's cosine with a query. */
export interface Similarity {
  readonly paper: string;
  readonly sentence?: number;
  readonly cosine: number;
}

/** Holds the vectors of one index and compares a query with all of them. */
export interface VectorStore {
  /** The cosine of every stored vector with the query (unit length), in no particular order. */
  similarities(query: Float32Array): Promise<Similarity[]>;
  /** The vector of a whole paper. */
  paperVector(paper: string): Promise<Float32Array | undefined>;
  /** Every stored vector, in no particular order. */
  all(): Promise<StoredVector[]>;
}
