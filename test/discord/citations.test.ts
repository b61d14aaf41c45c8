// Fitting citations: second quotes go before papers, papers from the end, and no quote is ever cut.
import { expect, test } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import { codeLink, fitCitations, quoteLines, type Citation } from '#src/discord/citations.ts';
import { toPaper } from '#src/papers/paper.ts';

/** A paper whose quotes are runs of its own letter, one for each length given. */
function cited(letter: string, ...lengths: number[]): Citation {
  const abstract = lengths.map((length) => letter.repeat(length)).join('. ');
  const paper = toPaper({ title: letter, abstract, url: 'https://x.example/' });
  let start = 0;
  const quotes = lengths.map((length) => {
    const quote = quoteAt(paper, { start, end: start + length });
    start += length + 2;
    return quote;
  });
  return { paper, quotes };
}

const runs = (blocks: readonly string[]) =>
  blocks.flatMap((block) => [...block.matchAll(/^> (\w)(\w*)$/gm)].map(([, first]) => first));

test('everything is shown, numbered and in order, when there is room', () => {
  const fitted = fitCitations([cited('a', 100, 100), cited('b', 100)], 4000);
  expect(fitted.blocks[0]).toBe(
    `**1.** [a](https://x.example/)\n> ${'a'.repeat(100)}\n\n> ${'a'.repeat(100)}`,
  );
  expect(fitted.blocks[1]).toMatch(/^\*\*2\.\*\* \[b\]/);
  expect(fitted).toMatchObject({ quotes: 3 });
  expect(fitted.leftOut).toBeUndefined();
});

test('second quotes go first, from the last paper upwards', () => {
  const fitted = fitCitations([cited('a', 100, 100), cited('b', 100, 100)], 420);
  expect(runs(fitted.blocks)).toEqual(['a', 'a', 'b']);
  expect(fitted.leftOut).toBe('1 quote did not fit into this message.');
});

test('then papers go, from the end, and both are counted', () => {
  const fitted = fitCitations([cited('a', 100, 100), cited('b', 100), cited('c', 100)], 290);
  expect(runs(fitted.blocks)).toEqual(['a', 'b']);
  expect(fitted.leftOut).toBe('1 quote and 1 paper did not fit into this message.');
});

test('a quote that no message could hold is left out, its paper says so, the others stay', () => {
  const fitted = fitCitations([cited('a', 5000), cited('b', 100)], 3800);
  expect(fitted.blocks[0]).toContain('Its quote is too long for a message');
  expect(runs(fitted.blocks)).toEqual(['b']);
  expect(fitted).toMatchObject({ quotes: 1, leftOut: '1 quote did not fit into this message.' });
});

test('a shorter second quote takes the place of a first that no message could hold', () => {
  const fitted = fitCitations([cited('a', 5000, 50)], 3800);
  expect(runs(fitted.blocks)).toEqual(['a']);
  expect(fitted.blocks[0]).not.toContain('too long');
});

test('what papers say about their missing quotes counts as well', () => {
  const citations = 'abcdefghij'.split('').map((letter) => cited(letter, 5000));
  const { blocks } = fitCitations(citations, 600);
  expect(blocks.join('').length).toBeLessThanOrEqual(600);
  expect(blocks.length).toBeGreaterThan(3);
});

test.each([150, 300, 450, 700, 1000, 2000, 4000])('stays within %d characters', (room) => {
  const citations = 'abcdefghij'.split('').map((letter) => cited(letter, 90, 120));
  const { blocks } = fitCitations(citations, room);
  expect(blocks.join('').length).toBeLessThanOrEqual(room);
  expect(blocks.length).toBeGreaterThan(0);
});

test('a quote that is not in the abstract never leaves', () => {
  const { paper } = cited('a', 100);
  const forged = { start: 0, end: 4, text: 'aaab' };
  expect(() => quoteLines({ paper, quotes: [forged] })).toThrow('not in the abstract');
  expect(() => fitCitations([{ paper, quotes: [forged] }], 4000)).toThrow('not in the abstract');
});

test('the code page is preferred to other pages, none gives no line', () => {
  const paper = (abstract: string) => toPaper({ title: 't', abstract });
  expect(codeLink(paper('https://p.example/x and github.com/a/b'))).toEqual([
    '[Code](https://github.com/a/b)',
  ]);
  expect(codeLink(paper('See https://p.example/x.'))).toEqual([
    '[Project page](https://p.example/x)',
  ]);
  expect(codeLink(paper('No page.'))).toEqual([]);
});
