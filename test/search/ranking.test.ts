// The arithmetic of ranking: weights do what they say, and equal scores keep the order of the corpus.
import { describe, expect, it } from 'vitest';
import {
  bestOfPaper,
  candidatePapers,
  type Evidence,
  follow,
  fuse,
  type ReadPaper,
  rerank,
  severalAnswer,
  topPositions,
} from '#src/search/ranking.ts';
import type { Weights } from '#src/search/weights.ts';

const NONE: Weights = {
  paperCosine: 0,
  bestSentenceCosine: 0,
  paperLexical: 0,
  name: 0,
  sentenceCosine: 0,
  sentenceLexical: 0,
  reranked: 0,
  rerankedPaper: 0,
  rerankedSentence: 0,
  sentencePrior: 0,
};
const f = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

// Three papers with two, one and no sentences.
const paperOf = Int32Array.of(0, 0, 1);
const evidence: Evidence = {
  paperCosine: f(0.1, 0.2, 0.3),
  sentenceCosine: f(0.9, 0.1, 0.5),
  paperLexical: f(0, 6, 3),
  sentenceLexical: f(0, 2, 4),
  names: f(0, 0.5, 1),
  paperOf,
};
const order = (scores: Float64Array): number[] => topPositions(scores, scores.length);

const read = (paper: number, logit: number, ...sentences: [number, number][]): ReadPaper => ({
  paper,
  logit,
  sentences: new Map(sentences),
});

describe('topPositions', () => {
  it('gives the greatest first; equal scores keep the order of the corpus', () => {
    expect(topPositions(f(1, 3, 1, 3, 2), 4)).toEqual([1, 3, 4, 0]);
  });

  it('gives all where there are fewer', () => {
    expect(topPositions(f(-1), 10)).toEqual([0]);
    expect(topPositions(f(), 10)).toEqual([]);
  });
});

it('bestOfPaper gives the greatest sentence score, and the floor to a paper without one', () => {
  expect([...bestOfPaper(f(0.9, 0.1, -0.5), paperOf, 3, -1)]).toEqual([0.9, -0.5, -1]);
});

describe('fuse', () => {
  it.each<[keyof Weights, number[]]>([
    ['paperCosine', [2, 1, 0]],
    ['bestSentenceCosine', [0, 1, 2]],
    ['paperLexical', [1, 2, 0]],
    ['name', [2, 1, 0]],
  ])('orders papers by %s where nothing else weighs', (weight, expected) => {
    expect(order(fuse(evidence, { ...NONE, [weight]: 1 }).papers)).toEqual(expected);
  });

  it.each<[keyof Weights, number[]]>([
    ['sentenceCosine', [0, 2, 1]],
    ['sentenceLexical', [2, 1, 0]],
  ])('orders sentences by %s where nothing else weighs', (weight, expected) => {
    expect(order(fuse(evidence, { ...NONE, [weight]: 1 }).sentences)).toEqual(expected);
  });

  it('adds the parts by their weights, names as they are', () => {
    const { papers } = fuse(evidence, { ...NONE, paperLexical: 2, name: 3 });
    const z = Math.sqrt(1.5);
    expect(papers[0]).toBeCloseTo(-2 * z, 6);
    expect(papers[1]).toBeCloseTo(2 * z + 1.5, 6);
    expect(papers[2]).toBeCloseTo(3, 6);
  });

  it('leaves the order of the corpus where nothing tells papers apart', () => {
    expect(order(fuse(evidence, NONE).papers)).toEqual([0, 1, 2]);
  });
});

describe('candidatePapers', () => {
  const first = { papers: f(0, 2, 1), sentences: f(1.5, 1, 0) };

  it('are the best papers of the first ranking', () => {
    expect(candidatePapers(first, 2)).toEqual([1, 2]);
  });

  it('are the best of those that were asked about, however far down', () => {
    expect(candidatePapers(first, 1, new Set([0, 2]))).toEqual([2]);
    expect(candidatePapers(first, 5, new Set([0]))).toEqual([0]);
  });
});

describe('rerank', () => {
  const first = { papers: f(1, 1.2, 3), sentences: f(2, 5, 1) };
  const COSINES = f(0.2, 0.7, 0);
  const weights = { ...NONE, rerankedPaper: 0.5, rerankedSentence: 0.25, sentencePrior: 0.1 };

  it('raises a paper by its logit and its best sentence, above the least of those read', () => {
    const { papers } = rerank(
      first,
      COSINES,
      [read(0, 2, [0, -4], [1, 4]), read(1, 1, [2, 0])],
      weights,
    );
    expect([...papers]).toEqual([1 + 2 - 0.5, 1.2, 3]);
  });

  it('counts the logit of a paper without sentences for its best sentence', () => {
    const { papers } = rerank(first, COSINES, [read(2, 4), read(0, 0, [0, 0])], weights);
    expect([...papers]).toEqual([1, 1.2, 3 + 2 + 1]);
  });

  it('puts every sentence that was read before every one that was not', () => {
    const { sentences } = rerank(
      first,
      COSINES,
      [read(1, 0, [2, -9]), read(0, 0, [0, -3])],
      weights,
    );
    expect(order(sentences)).toEqual([0, 2, 1]);
  });

  it('orders read sentences by logit, and by cosine where logits are equal', () => {
    const equal = [read(0, 1, [0, 1], [1, 1]), read(1, 1, [2, 1])];
    const again = rerank(first, COSINES, equal, weights);
    expect(order(again.sentences)).toEqual([1, 0, 2]);
    expect([...again.papers]).toEqual([1, 1.2, 3]);
  });

  it('changes nothing where nothing was read, and leaves what it was given alone', () => {
    const again = rerank(first, COSINES, [], weights);
    expect([...again.papers]).toEqual([1, 1.2, 3]);
    expect([...again.sentences]).toEqual([2, 5, 1]);
    rerank(first, COSINES, [read(0, 7, [0, 7])], weights);
    expect([...first.papers]).toEqual([1, 1.2, 3]);
  });
});

describe('severalAnswer', () => {
  const logits = (...all: number[]): ReadPaper[] => all.map((logit, i) => read(i, logit));

  it('is so where the re-ranker finds it of three papers', () => {
    expect(severalAnswer(logits(0, 2, -0.5, -3))).toBe(true);
  });

  it('is not so where it finds it of fewer, or has read none', () => {
    expect(severalAnswer(logits(0, 2, -1, -3))).toBe(false);
    expect(severalAnswer([])).toBe(false);
  });
});

describe('follow', () => {
  const scores = { papers: f(9, 8, 7, 6, 5, 2, 1.5, 1), sentences: f(5, 4) };

  it('puts those near to the first before others, each place keeping its score', () => {
    const { papers, sentences } = follow(scores, f(1, 0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.8));
    expect([...papers]).toEqual([9, 8, 7, 6, 5, 1.5, 1, 2]);
    expect(sentences).toBe(scores.sentences);
  });

  it('leaves the first five as they are, however far they lie from the first', () => {
    const { papers } = follow(scores, f(1, 0, -1, -1, -1, 1, 1, 1));
    expect([...papers]).toEqual([...scores.papers]);
  });

  it('leaves what it was given alone', () => {
    follow(scores, f(0, 0, 0, 0, 0, 0, 0, 1));
    expect([...scores.papers]).toEqual([9, 8, 7, 6, 5, 2, 1.5, 1]);
  });
});
