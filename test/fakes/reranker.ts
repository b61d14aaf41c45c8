// A re-ranker without a model: a sentence scores by the share of the question's words that it holds.
import type { Candidate, Reranker } from '#src/search/ports.ts';
import { documentTerms } from '#src/search/words.ts';

/** Remembers what it read, so that a test can see which candidates it was given. */
export class OverlapReranker implements Reranker {
  readonly read: Candidate[] = [];

  score(question: string, candidates: readonly Candidate[]): Promise<number[]> {
    this.read.push(...candidates);
    const asked = new Set(documentTerms(question));
    return Promise.resolve(
      candidates.map(({ sentence }) => {
        const held = new Set(documentTerms(sentence));
        const shared = [...asked].filter((word) => held.has(word)).length;
        return (4 * shared) / Math.max(1, asked.size) - 2;
      }),
    );
  }
}
