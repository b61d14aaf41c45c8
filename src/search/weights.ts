// The tuning constants of retrieval, all of them; `npm run tune` chose those marked so (evaluation/README.md).

/** How the parts of a score are added; all parts are z-scores over the corpus but the re-ranker's logit. */
export interface Weights {
  /** Of a paper: its own cosine, its best sentence's cosine, BM25 over title and abstract. */
  readonly paperCosine: number;
  readonly bestSentenceCosine: number;
  readonly paperLexical: number;
  /** What a rare name in common adds to a paper; no z-score, since most questions name nothing. */
  readonly name: number;
  /** Of a sentence: its cosine, BM25 over sentences. */
  readonly sentenceCosine: number;
  readonly sentenceLexical: number;
  /** How many papers the re-ranker reads; 0 switches it off. */
  readonly reranked: number;
  /** What a paper's logit, and its best sentence's, add to it. */
  readonly rerankedPaper: number;
  readonly rerankedSentence: number;
  /** What a sentence's cosine adds to its logit in the order of re-ranked sentences. */
  readonly sentencePrior: number;
}

/** BM25 over whole papers (title counted twice) and over single sentences, whose lengths say less. */
export const PAPER_BM25 = { k1: 1.2, b: 0.75 };
export const SENTENCE_BM25 = { k1: 1.2, b: 0.4 };

export const WEIGHTS: Weights = {
  paperCosine: 0.5,
  bestSentenceCosine: 0.5,
  paperLexical: 0.1,
  name: 1.5,
  sentenceCosine: 1,
  sentenceLexical: 0.5,
  reranked: 10,
  rerankedPaper: 0.2,
  rerankedSentence: 0.1,
  sentencePrior: 2,
};

/** How a paper's neighbours are scored; z-scores over the corpus, added. */
export const RELATED = {
  /** The share of the title's vector in the query; the rest is the paper's own vector. */
  title: 0.5,
  paperCosine: 0.5,
  bestSentenceCosine: 0.5,
  titleLexical: 0.25,
  textLexical: 0.25,
};

/**
 * Where the re-ranker gives so many papers more than this logit, several answer. Then the first `kept` papers keep their
 * places, and nearness to the very first, a z-score, counts so much for those after them.
 */
export const SEVERAL = { count: 3, logit: -1, kept: 5, nearness: 1 };

/**
 * A paper answers too while its score is at most this far behind the first one's. On the development questions
 * that leaves 1.3 papers where a method is named and 4 to 7 elsewhere, and loses 1 in 14 of the right ones found.
 */
export const ANSWERS_WITHIN = 2.25;
