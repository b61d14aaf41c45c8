// What every re-ranker keeps: a finite logit for each paper and sentence, in their order, the same in any company.
import { describe, expect, it } from 'vitest';
import type { Candidate, Relevance, Reranker } from '#src/search/ports.ts';

const QUESTION = 'does freezing half of the weights save training time?';
const CANDIDATES: readonly Candidate[] = [
  {
    title: 'Half Fine-Tuning',
    sentences: [
      'Language models are large.',
      'Freezing half of the weights saves training time.',
      'Our code is public.',
    ],
  },
  { title: 'Thorax Diseases', sentences: ['We collect chest X-rays of many patients.'] },
  { title: 'Prompts', sentences: ['A survey of prompts for language models is given.'] },
];

const finite = ({ paper, sentences }: Relevance): boolean =>
  Number.isFinite(paper) && sentences.every(Number.isFinite);

/** Runs the suite on a re-ranker. */
export function rerankerContract(name: string, reranker: () => Reranker): void {
  describe(`${name}, as a re-ranker,`, () => {
    it('gives each paper and each of its sentences a finite logit', async () => {
      const scores = await reranker().score(QUESTION, CANDIDATES);
      expect(scores.map(({ sentences }) => sentences.length)).toEqual([3, 1, 1]);
      expect(scores.every(finite)).toBe(true);
    });

    it('gives nothing for no candidate', async () => {
      expect(await reranker().score(QUESTION, [])).toEqual([]);
    });

    it('scores the paper that answers above the others, and in it the sentence that does', async () => {
      const [answer, ...others] = await reranker().score(QUESTION, CANDIDATES);
      expect(answer?.paper).toBeGreaterThan(Math.max(...others.map(({ paper }) => paper)));
      const [before = NaN, best = NaN, after = NaN] = answer?.sentences ?? [];
      expect(best).toBeGreaterThan(Math.max(before, after));
      for (const { sentences } of others) expect(best).toBeGreaterThan(sentences[0] ?? NaN);
    });

    it('gives a candidate the same logits alone, in company and in any order', async () => {
      const together = await reranker().score(QUESTION, CANDIDATES);
      const turned = await reranker().score(QUESTION, [...CANDIDATES].reverse());
      expect(turned.reverse()).toEqual(together);
      for (const [i, candidate] of CANDIDATES.entries()) {
        expect(await reranker().score(QUESTION, [candidate])).toEqual([together[i]]);
      }
    });

    it('reads texts of any length, and gives no logit to what it had no room for', async () => {
      const long = 'very long '.repeat(500);
      const [full, empty] = await reranker().score(long, [
        { title: long, sentences: [long, 'It is last.'] },
        { title: '', sentences: [] },
      ]);
      expect(full?.sentences).toHaveLength(2);
      expect(Number.isFinite(full?.paper) && Number.isFinite(full?.sentences[0])).toBe(true);
      expect(empty?.sentences).toEqual([]);
      expect(Number.isFinite(empty?.paper)).toBe(true);
    });

    it('reads an empty question', async () => {
      const scores = await reranker().score('', CANDIDATES);
      expect(scores.every(finite)).toBe(true);
    });
  });
}
