// A paper's neighbours: never the paper itself, each with a sentence of its own abstract that shows why.
import { describe, expect, it } from 'vitest';
import { toPaper } from '#src/papers/paper.ts';
import { splitSentences } from '#src/papers/sentences.ts';
import { relatedTo } from '#src/search/related.ts';
import { aSearcher, FOUR } from '#test/builders/searcher.ts';

const near = toPaper({
  title: 'Low-Rank Gradients',
  abstract: 'Something else first. Low-rank gradients converge faster than vanilla LoRA.',
});
const papers = [...FOUR, near];
const searcher = await aSearcher(papers);
const [loraGa] = papers;
const any = (): boolean => true;

describe('relatedTo', () => {
  it('leaves the paper itself out and puts the nearest first', async () => {
    const found = await relatedTo(searcher, loraGa?.title ?? '', loraGa, 10, any);
    expect(found.map(({ paper }) => paper.id)).toHaveLength(4);
    expect(found.map(({ paper }) => paper.id)).not.toContain(loraGa?.id);
    expect(found[0]?.paper.id).toBe(near.id);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('shows why with a whole sentence of the neighbour', async () => {
    for (const { paper, why } of await relatedTo(searcher, 'gradients', undefined, 10, any)) {
      expect(splitSentences(paper.abstract)).toContainEqual(why);
    }
  });

  it('chooses the sentence that is nearest', async () => {
    const [first] = await relatedTo(searcher, loraGa?.title ?? '', loraGa, 1, any);
    expect(first?.paper.abstract.slice(first.why.start, first.why.end)).toBe(
      'Low-rank gradients converge faster than vanilla LoRA.',
    );
  });

  it('shows why with a sentence that tells of the work, however near another is', async () => {
    const telling = (sentence: string): boolean => sentence.startsWith('Something');
    const found = await relatedTo(searcher, loraGa?.title ?? '', loraGa, 10, telling);
    const whys = new Map(
      found.map(({ paper, why }) => [paper.id, paper.abstract.slice(why.start, why.end)]),
    );
    expect(whys.get(near.id)).toBe('Something else first.');
    expect([...whys.values()].every((why) => why !== '')).toBe(true);
  });

  it('takes a free text too, and gives as many as were asked for', async () => {
    const found = await relatedTo(searcher, 'chest X-rays', undefined, 2, any);
    expect(found).toHaveLength(2);
    expect(found[0]?.paper.id).toBe(FOUR[2]?.id);
  });

  it('gives the same neighbours again', async () => {
    const first = await relatedTo(searcher, near.title, near, 10, any);
    expect(await relatedTo(searcher, near.title, near, 10, any)).toEqual(first);
  });

  it('finds no neighbour in a corpus of one paper', async () => {
    expect(await relatedTo(await aSearcher([near]), near.title, near, 10, any)).toEqual([]);
  });
});
