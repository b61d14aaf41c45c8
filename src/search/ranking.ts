// The arithmetic of ranking: scores in, order out. Pure, so that tuning and serving share it.
import { standardise } from './standardise.ts';
import type { Weights } from './weights.ts';

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

/** The sentences that the re-ranker shall read, best first: good themselves and in a good paper, one of `papers` if given. */
export function candidateSentences(
  first: Scores,
  paperOf: Int32Array,
  count: number,
  papers?: ReadonlySet<number>,
): number[] {
  const together = first.sentences.map((score, i) => {
    const paper = paperOf[i] ?? 0;
    return papers?.has(paper) === false ? -Infinity : score + (first.papers[paper] ?? 0);
  });
  return topPositions(together, count).filter((i) => together[i] !== -Infinity);
}

/** The second ranking: a paper gains by its best re-ranked sentence, and re-ranked sentences go first. */
export function rerank(
  first: Scores,
  paperOf: Int32Array,
  candidates: readonly number[],
  logits: readonly number[],
  weights: Weights,
): Scores {
  const lowest = Math.min(...logits);
  const papers = Float64Array.from(first.papers);
  const sentences = Float64Array.from(first.sentences);
  const best = new Map<number, number>();
  const offset = Math.max(...first.sentences, 0) + 1;
  for (const [rank, sentence] of candidates.entries()) {
    const gain = (logits[rank] ?? lowest) - lowest;
    const paper = paperOf[sentence] ?? 0;
    best.set(paper, Math.max(best.get(paper) ?? 0, gain));
    sentences[sentence] = offset + gain + weights.sentencePrior * (first.sentences[sentence] ?? 0);
  }
  for (const [paper, gain] of best) papers[paper] = (papers[paper] ?? 0) + weights.rerank * gain;
  return { papers, sentences };
}
