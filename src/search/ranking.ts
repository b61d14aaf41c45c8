// The arithmetic of ranking: scores in, order out. Pure, so that tuning and serving share it.
import { standardise } from './standardise.ts';
import { SEVERAL, type Weights } from './weights.ts';

/** What is known of every paper and sentence for one query, before any weighing. Index = position in the corpus. */
export interface Evidence {
  readonly paperCosine: Float64Array;
  readonly sentenceCosine: Float64Array;
  readonly paperLexical: Float64Array;
  readonly sentenceLexical: Float64Array;
  /** The rarity of the names that a paper shares with the question; zeros when it names none. */
  readonly names: Float64Array;
  /** The paper of each sentence. */
  readonly paperOf: Int32Array;
}

/** A score for every paper and every sentence. */
export interface Scores {
  readonly papers: Float64Array;
  readonly sentences: Float64Array;
}

/** The greatest sentence score of each paper; `floor` where a paper has no sentence. */
export function bestOfPaper(
  sentences: Float64Array,
  paperOf: Int32Array,
  papers: number,
  floor: number,
): Float64Array {
  const best = new Float64Array(papers).fill(floor);
  for (const [i, score] of sentences.entries()) {
    const paper = paperOf[i] ?? 0;
    if (score > (best[paper] ?? floor)) best[paper] = score;
  }
  return best;
}

/** The first ranking: lexical and dense scores, each on one scale, added. */
export function fuse(evidence: Evidence, weights: Weights): Scores {
  const count = evidence.paperCosine.length;
  const best = bestOfPaper(evidence.sentenceCosine, evidence.paperOf, count, -1);
  const [dense, densest, lexical] = [evidence.paperCosine, best, evidence.paperLexical].map(
    standardise,
  );
  const [sentenceDense, sentenceLexical] = [evidence.sentenceCosine, evidence.sentenceLexical].map(
    standardise,
  );
  return {
    papers: Float64Array.from(
      { length: count },
      (_, i) =>
        weights.paperCosine * (dense?.[i] ?? 0) +
        weights.bestSentenceCosine * (densest?.[i] ?? 0) +
        weights.paperLexical * (lexical?.[i] ?? 0) +
        weights.name * (evidence.names[i] ?? 0),
    ),
    sentences: Float64Array.from(
      { length: evidence.paperOf.length },
      (_, i) =>
        weights.sentenceCosine * (sentenceDense?.[i] ?? 0) +
        weights.sentenceLexical * (sentenceLexical?.[i] ?? 0),
    ),
  };
}

/** The positions of the greatest scores, greatest first; ties keep the order of the corpus. */
export function topPositions(scores: Float64Array, count: number): number[] {
  return Array.from(scores.keys())
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, count);
}

/** The papers that the re-ranker shall read, best first; of `papers` if given. */
export function candidatePapers(
  { papers: scores }: Scores,
  count: number,
  papers?: ReadonlySet<number>,
): number[] {
  if (papers === undefined) return topPositions(scores, count);
  return topPositions(scores, scores.length)
    .filter((paper) => papers.has(paper))
    .slice(0, count);
}

/** A paper that the re-ranker has read, with its logit and those of its sentences, by position; it may miss late ones. */
export interface ReadPaper {
  readonly paper: number;
  readonly logit: number;
  readonly sentences: ReadonlyMap<number, number>;
}

/** The logit of a paper's best sentence; its own where no sentence was read. */
export function bestLogit({ logit, sentences }: ReadPaper): number {
  return sentences.size === 0 ? logit : Math.max(...sentences.values());
}

/** What the logits of a paper add up to: its own and its best sentence's. */
function worth(read: ReadPaper, weights: Weights): number {
  return weights.rerankedPaper * read.logit + weights.rerankedSentence * bestLogit(read);
}

/**
 * The second ranking: a paper gains by what the re-ranker makes of it, and sentences that were read go first.
 * @param cosines of every sentence with the question
 */
export function rerank(
  first: Scores,
  cosines: Float64Array,
  read: readonly ReadPaper[],
  weights: Weights,
): Scores {
  const papers = Float64Array.from(first.papers);
  const sentences = Float64Array.from(first.sentences);
  const gains = read.map((each) => worth(each, weights));
  const least = Math.min(...gains);
  const lowest = Math.min(...read.flatMap((each) => [...each.sentences.values()]));
  const worst = lowest - weights.sentencePrior;
  const offset = Math.max(...first.sentences, 0) + 1;
  for (const [i, { paper, sentences: logits }] of read.entries()) {
    papers[paper] = (papers[paper] ?? 0) + (gains[i] ?? least) - least;
    for (const [at, logit] of logits)
      sentences[at] = offset + logit - worst + weights.sentencePrior * (cosines[at] ?? 0);
  }
  return { papers, sentences };
}

/** Whether the re-ranker finds that several papers answer. */
export function severalAnswer(read: readonly ReadPaper[]): boolean {
  return read.filter(({ logit }) => logit > SEVERAL.logit).length >= SEVERAL.count;
}

/**
 * Orders the papers after the first few by their scores and by how near they are to the first: pseudo-relevance feedback
 * (Manning et al. 2008, Introduction to Information Retrieval, 9.1.6). Each place keeps its score, so that as many answer.
 * @param cosines of every paper with the first one
 */
export function follow(scores: Scores, cosines: Float64Array): Scores {
  const near = standardise(cosines);
  const wanted = scores.papers.map((score, i) => score + SEVERAL.nearness * (near[i] ?? 0));
  const later = topPositions(scores.papers, wanted.length).slice(SEVERAL.kept);
  const order = later.toSorted((a, b) => (wanted[b] ?? 0) - (wanted[a] ?? 0) || a - b);
  const papers = Float64Array.from(scores.papers);
  for (const [i, paper] of order.entries()) papers[paper] = scores.papers[later[i] ?? 0] ?? 0;
  return { papers, sentences: scores.sentences };
}
