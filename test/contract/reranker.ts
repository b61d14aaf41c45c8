// What every re-ranker keeps: one finite logit a candidate, in their order, the same in any company.
import { describe, expect, it } from 'vitest';
import type { Candidate, Reranker } from '#src/search/ports.ts';

const QUESTION = 'does freezing half of the weights save training time?';
const CANDIDATES: readonly Candidate[] = [
  { title: 'Half Fine-Tuning', sentence: 'Freezing half of the weights saves training time.' },
  { title: 'Thorax Diseases', sentence: 'We collect chest X-rays of many patients.' },
  { title: 'Prompts', sentence: 'A survey of prompts for language models is given.' },
];

/** Runs the suite on a re-ranker. */
export function rerankerContract(name: string, reranker: () => Reranker): void {
  describe(`${name}, as a re-ranker,`, () => {
    it('gives each candidate a finite logit', async () => {
      const logits = await reranker().score(QUESTION, CANDIDATES);
      expect(logits).toHaveLength(3);
      expect(logits.every(Number.isFinite)).toBe(true);
    });

    it('gives no logit for no candidate', async () => {
      expect(await reranker().score(QUESTION, [])).toEqual([]);
    });

    it('scores the sentence that answers above the others', async () => {
      const [answer = NaN, ...others] = await reranker().score(QUESTION, CANDIDATES);
      expect(answer).toBeGreaterThan(Math.max(...others));
    });

    it('gives a candidate the same logit alone, in company and in any order', async () => {
      const together = await reranker().score(QUESTION, CANDIDATES);
      const turned = await reranker().score(QUESTION, [...CANDIDATES].reverse());
      expect(turned.reverse()).toEqual(together);
      for (const [i, candidate] of CANDIDATES.entries()) {
        expect(await reranker().score(QUESTION, [candidate])).toEqual([together[i]]);
      }
    });

    it('reads texts of any length', async () => {
      const long = 'very long '.repeat(500);
      const logits = await reranker().score(long, [
        { title: long, sentence: long },
        { title: '', sentence: '' },
      ]);
      expect(logits).toHaveLength(2);
      expect(logits.every(Number.isFinite)).toBe(true);
    });
  });
}
