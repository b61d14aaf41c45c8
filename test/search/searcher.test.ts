// A question in, a score for every paper and sentence out: always the same, on corpora of any size.
import { describe, expect, it } from 'vitest';
import { toPaper } from '#src/papers/paper.ts';
import type { Reranker } from '#src/search/ports.ts';
import { topPositions } from '#src/search/ranking.ts';
import { WEIGHTS } from '#src/search/weights.ts';
import { aSearcher, FOUR } from '#test/builders/searcher.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';
import { OverlapReranker } from '#test/fakes/reranker.ts';

const MEMORY = 'how much training memory does it save?';
const searcher = await aSearcher();

/** A re-ranker that gives every paper the same logit, and its sentences theirs by their place. */
const finding = (paper: number, ofSentence: (i: number) => number | undefined): Reranker => ({
  score: (_question, candidates) =>
    Promise.resolve(
      candidates.map(({ sentences }) => ({
        paper,
        sentences: sentences.map((_text, i) => ofSentence(i)),
      })),
    ),
});

describe('places', () => {
  it('knows papers by position and id', () => {
    expect(FOUR.map(({ id }) => searcher.positionOf(id))).toEqual([0, 1, 2, 3]);
    expect(searcher.positionOf('nowhere')).toBeUndefined();
  });

  it('numbers sentences through the corpus, paper by paper', () => {
    expect(FOUR.map((_paper, i) => searcher.sentencesOf(i))).toEqual([
      [0, 1, 2],
      [3, 4],
      [5, 6, 7],
      [8, 9],
    ]);
  });

  it('gives the text of a sentence as it stands in the abstract', () => {
    const texts = searcher.sentencesOf(1).map((i) => {
      const at = searcher.sentences[i];
      return at && searcher.textOf(at);
    });
    expect(texts).toEqual([
      'S^{2}FT selects sparsely and computes densely.',
      'It saves $3\\times$ training memory and improves latency by 2.7%.',
    ]);
  });
});

describe('gather', () => {
  it('puts each cosine in its place', async () => {
    const sentence = 'Chest X-rays are abundant.';
    const { paperCosine, sentenceCosine } = await searcher.gather(
      sentence,
      await new HashEmbedder().embedQuery(sentence),
    );
    expect(sentenceCosine[5]).toBeCloseTo(1, 5);
    expect(topPositions(sentenceCosine, 1)).toEqual([5]);
    expect(topPositions(paperCosine, 1)).toEqual([2]);
  });
});

describe('rank', () => {
  it('finds the paper and the sentence that answer', async () => {
    const ranking = await searcher.rank(MEMORY);
    expect(topPositions(ranking.papers, 1)).toEqual([1]);
    expect(topPositions(ranking.sentences, 1)).toEqual([4]);
  });

  it('finds a named method however its name is typed', async () => {
    for (const name of ['LoRA-GA', 'lora ga', 'loraga']) {
      expect(topPositions((await searcher.rank(`what is ${name}?`)).papers, 1)).toEqual([0]);
    }
  });

  it('scores every paper and sentence with a finite number', async () => {
    const { papers, sentences } = await searcher.rank('🦊');
    expect([papers.length, sentences.length]).toEqual([4, 10]);
    expect([...papers, ...sentences].every(Number.isFinite)).toBe(true);
  });

  it('gives the same question the same scores, in this searcher and in another', async () => {
    const first = await searcher.rank(MEMORY);
    expect(await searcher.rank(MEMORY)).toEqual(first);
    expect(await (await aSearcher()).rank(MEMORY)).toEqual(first);
  });

  it('lets the re-ranker read as many papers as the weights say, whole', async () => {
    const reranker = new OverlapReranker();
    const ranking = await (
      await aSearcher(FOUR, { reranker })
    ).rank(MEMORY, { ...WEIGHTS, reranked: 3 });
    expect(reranker.read).toHaveLength(3);
    expect(reranker.read[0]).toEqual({
      title: FOUR[1]?.title,
      sentences: [
        'S^{2}FT selects sparsely and computes densely.',
        'It saves $3\\times$ training memory and improves latency by 2.7%.',
      ],
    });
    const [best] = ranking.read;
    expect(best?.paper).toBe(1);
    expect([...(best?.sentences.keys() ?? [])]).toEqual([3, 4]);
    expect(ranking.read).toHaveLength(3);
  });

  it('leaves sentences that the re-ranker had no room for behind those that it read', async () => {
    const short = finding(0, (i) => (i === 0 ? -5 : undefined));
    const cut = await aSearcher(FOUR, { reranker: short });
    const { read, sentences } = await cut.rank(MEMORY);
    expect(read.every((paper) => paper.sentences.size === 1)).toBe(true);
    expect(topPositions(sentences, 4).toSorted((a, b) => a - b)).toEqual([0, 3, 5, 8]);
  });

  it('orders those after the fifth by their nearness to the first where several papers answer', async () => {
    const papers = [
      [
        'Training memory falls',
        'Training memory falls. Training memory falls by sparse gates, masks and sieves.',
      ],
      ...['Alpha', 'Beta', 'Gamma', 'Delta'].map((way) => [way, 'Training memory falls.']),
      ['Whales', 'Their memory is long, deep and wide.'],
      ['Locks', 'Their memory is sparse gates, masks and sieves.'],
    ].map(([title = '', abstract = '']) => toPaper({ title, abstract }));
    const ranked = async (logit: number): Promise<number[]> => {
      const reranker = finding(logit, () => logit);
      const { papers: scores } = await (
        await aSearcher(papers, { reranker })
      ).rank('training memory falls');
      return topPositions(scores, scores.length);
    };
    expect(await ranked(-5)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await ranked(2)).toEqual([0, 1, 2, 3, 4, 6, 5]);
  });

  it('ranks without the re-ranker where it is switched off, by setting or by weight', async () => {
    const without = await (await aSearcher(FOUR, { reranker: undefined })).rank(MEMORY);
    expect(without.read).toEqual([]);
    expect(topPositions(without.papers, 1)).toEqual([1]);
    expect(await searcher.rank(MEMORY, { ...WEIGHTS, reranked: 0 })).toEqual(without);
  });

  it('ranks a corpus of one paper, and one paper of one sentence', async () => {
    const one = toPaper({ title: 'One', abstract: 'It is the only sentence.' });
    const { papers, sentences } = await (await aSearcher([one])).rank('the only one?');
    expect([...papers, ...sentences].every(Number.isFinite)).toBe(true);
    expect([papers.length, sentences.length]).toEqual([1, 1]);
  });

  it('keeps the order of the corpus between papers with the same text', async () => {
    const twins = ['Twin A', 'Twin A'].map((title, i) =>
      toPaper({ title, abstract: 'Both say the same.', id: `twin-${i}` }),
    );
    const { papers } = await (await aSearcher(twins)).rank('what do they say?');
    expect(papers[0]).toBe(papers[1]);
    expect(topPositions(papers, 2)).toEqual([0, 1]);
  });
});
