// A question that names a method finds the papers that carry the name, and common words are no names.
import { describe, expect, it } from 'vitest';
import { NameIndex } from '#src/search/names.ts';

const PAPERS = [
  { title: 'LoRA-GA: Gradient Approximation', abstract: 'We call it LoRA-GA, after LoRA.' },
  { title: 'S^{2}FT: Structured Sparsity', abstract: 'S^{2}FT is sparse. It has a cosine list.' },
  { title: 'On SuS-X and INT2.1', abstract: 'LoRA is quantised. A list of cosine values.' },
  { title: 'LIST: Learning in Steps', abstract: 'LIST learns. LoRA too.' },
  { title: 'Vision for All', abstract: 'The Vision of it. BERT and LoRA.' },
];
const names = new NameIndex(PAPERS);
const carriers = (question: string): number[] =>
  [...names.scores(question)].flatMap((score, paper) => (score > 0 ? [paper] : []));

describe('a name is found however it is typed', () => {
  it.each([
    ['what does LoRA-GA do?', 0],
    ['what does lora ga do?', 0],
    ['what does loraga do?', 0],
    ['S2FT', 1],
    ['s^{2}ft memory', 1],
    ['$S^2FT$?', 1],
    ['sus x', 2],
    ['SuS-X', 2],
    ['int 2.1', 2],
    ['INT2.1 vs. others', 2],
    ['LIST', 3],
  ])('%s', (question, paper) => {
    expect(carriers(question)).toEqual([paper]);
  });
});

describe('no paper is named by', () => {
  it.each([
    ['a word that papers use as a word', 'a list of methods'],
    ['a name that more than three papers carry', 'LoRA'],
    ['a capitalised word', 'Vision'],
    ['words that stand apart', 'lora that ga'],
    ['nothing', ''],
    ['a longer name that begins alike', 'LoRA-GAN'],
  ])('%s', (_what, question) => {
    expect(carriers(question)).toEqual([]);
  });
});

it('scores a name at most 1, less when more papers carry it, and adds several', () => {
  const index = new NameIndex([
    { title: 'One', abstract: 'AlphaX.' },
    { title: 'Two', abstract: 'BetaX.' },
    { title: 'Three', abstract: 'BetaX and GammaX.' },
  ]);
  const [rare = NaN] = index.scores('AlphaX');
  const common = index.scores('BetaX')[2] ?? NaN;
  expect(rare).toBeLessThanOrEqual(1);
  expect(common).toBeGreaterThan(0);
  expect(common).toBeLessThan(rare);
  expect(index.scores('BetaX GammaX')[2]).toBeCloseTo(common + rare, 9);
});

it('gives zeros for an empty corpus, and finds the name in a corpus of one paper', () => {
  expect([...new NameIndex([]).scores('LoRA')]).toEqual([]);
  expect(new NameIndex(PAPERS.slice(0, 1)).scores('LoRA-GA')[0]).toBeGreaterThan(0);
});
