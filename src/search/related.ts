// A paper's neighbours: papers near its title and text, each with the sentence that shows why.
import type { Paper, Span } from '../papers/paper.ts';
import { topPositions } from './ranking.ts';
import type { Searcher } from './searcher.ts';

/** A neighbour, its score, and the span of the sentence nearest to the query. */
export interface Neighbour {
  readonly paper: Paper;
  readonly score: number;
  readonly why: Span;
}

/**
 * The papers nearest to a text, best first.
 * @param self the paper that the text stands for; it is left out and its own vector helps
 * @param telling whether a sentence tells what its paper does or finds; only such a one shows why
 */
export async function relatedTo(
  searcher: Searcher,
  text: string,
  self: Paper | undefined,
  count: number,
  telling: (sentence: string) => boolean,
): Promise<Neighbour[]> {
  const scores = await searcher.nearness(text, self);
  const order = topPositions(scores.papers, count + 1).filter(
    (position) => searcher.papers[position]?.id !== self?.id,
  );
  return order.slice(0, count).flatMap((position) => {
    const paper = searcher.papers[position];
    const sentences = searcher.bestSentences(position, scores.sentences);
    // The nearest one that tells of its paper's work; the nearest of all when none does.
    const why = sentences.find((at) => telling(searcher.textOf(at))) ?? sentences[0];
    if (paper === undefined || why === undefined) return [];
    return [
      { paper, score: scores.papers[position] ?? 0, why: { start: why.start, end: why.end } },
    ];
  });
}
