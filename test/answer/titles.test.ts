// A paper is found by its title however it is typed, and offered while it is being typed.
import { describe, expect, it } from 'vitest';
import { Titles } from '#src/answer/titles.ts';
import { toPaper } from '#src/papers/paper.ts';

const TITLES = [
  'LoRA-GA: Low-Rank Adaptation with Gradient Approximation',
  'S^{2}FT: Structured Sparsity',
  'Adaptation of Vision Models',
  'Visual Adaptation',
  'Über das Lernen',
  '微调综述',
];
const papers = TITLES.map((title, i) => toPaper({ title, abstract: 'A.', id: `id/${i}` }));
const titles = new Titles(papers);
const complete = (typed: string, limit = 25): string[] =>
  titles.complete(typed, limit).map(({ id }) => id);

describe('find', () => {
  it.each([
    ['LoRA-GA: Low-Rank Adaptation with Gradient Approximation', 0],
    ['lora-ga low-rank adaptation with gradient approximation', 0],
    ['  LORA GA — LOWRANK ADAPTATION, WITH GRADIENT APPROXIMATION! ', 0],
    ['S2FT: structured sparsity', 1],
    ['über  das lernen', 4],
    ['微调综述', 5],
    ['id/3', 3],
    [' id/3 ', 3],
  ])('finds %j', (typed, position) => {
    expect(titles.find(typed)).toBe(papers[position]);
  });

  it.each(['', ' ', '?', 'LoRA-GA', 'id/9', 'Adaptation'])('finds no paper for %j', (typed) => {
    expect(titles.find(typed)).toBeUndefined();
  });

  it('finds the paper that a link leads to', () => {
    const paper = toPaper({ title: 'T', abstract: 'A.', url: 'https://arxiv.org/abs/2409.04701' });
    expect(new Titles([paper]).find(' https://arxiv.org/pdf/2409.04701v3 ')).toBe(paper);
  });

  it('lets an id win over a title that reads the same', () => {
    const [a, b] = [
      toPaper({ title: 'First', abstract: 'A.', id: 'x1' }),
      toPaper({ title: 'X1', abstract: 'B.', id: 'x2' }),
    ];
    expect(new Titles([a, b]).find('x1')).toBe(a);
  });
});

describe('complete', () => {
  it('puts titles that begin so before those with words that begin so', () => {
    expect(complete('adapt')).toEqual(['id/2', 'id/0', 'id/3']);
  });

  it('takes a name however it is spaced', () => {
    expect(complete('S2F')).toEqual(['id/1']);
  });

  it('takes words in any order and parts of words last', () => {
    expect(complete('models vis')).toEqual(['id/2']);
    expect(complete('ision')).toEqual(['id/2']);
  });

  it('offers the title itself first', () => {
    expect(complete(TITLES[3] ?? '')[0]).toBe('id/3');
  });

  it('offers the corpus in its order while nothing is typed', () => {
    expect(complete('')).toEqual(papers.map(({ id }) => id));
  });

  it('offers no more than the limit, and nothing that does not fit', () => {
    expect(complete('', 2)).toEqual(['id/0', 'id/1']);
    expect(complete('zebra')).toEqual([]);
  });
});

describe('nearest', () => {
  it('gives the titles with most words in common first', () => {
    expect(titles.nearest('gradient adaptation', 3).map(({ id }) => id)).toEqual([
      'id/0',
      'id/2',
      'id/3',
    ]);
  });

  it('gives the title that carries a name however it is spaced', () => {
    expect(titles.nearest('S2FT', 3).map(({ id }) => id)).toEqual(['id/1']);
  });

  it('gives nothing where no word is shared', () => {
    expect(titles.nearest('zebra', 3)).toEqual([]);
    expect(titles.nearest('', 3)).toEqual([]);
  });
});
