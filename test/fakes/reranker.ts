// A re-ranker without a model: a sentence scores by the share of the question's words that it holds, a paper by its best.
import type { Candidate, Relevance, Reranker } from '#src/search/ports.ts';
import { documentTerms } from '#src/search/words.ts';

/** Its logits range from -10 to 2, as the shipped model's do. Remembers what it read, so that a test can see which candidates it was given. */
export class OverlapReranker implements Reranker {
  readonly read: Candidate[] = [];

  score(question: string, candidates: readonly Candidate[]): Promise<Relevance[]> {
    this.read.push(...candidates);
    const asked = new Set(documentTerms(question));
    const logitOf = (sentence: string): number => {
      const held = new Set(documentTerms(sentence));
      const shared = [...asked].filter((word) => held.has(word)).length;
      return (12 * shared) / Math.max(1, asked.size) - 10;
    };
    const scores = candidates.map(({ sentences }) => {
      const logits = sentences.map(logitOf);
      return { paper: Math.max(-10, ...logits), sentences: logits };
    });
    return Promise.resolve(scores);
  }
}
