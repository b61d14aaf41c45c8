// Fitting citations: in order while there is room, the first always, and no quote is ever cut.
import { expect, test } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import { codeLink, fitCitations, quoteLines, type Citation } from '#src/discord/citations.ts';
import { toPaper } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { quotesIn } from '#test/builders/markdown.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

const texts = LANGUAGES.en;

/** A paper whose quotes are runs of its own letter, one for each length given, with a sentence between. */
function cited(letter: string, ...lengths: number[]): Citation {
  const sentences = lengths.map((length) => `${letter.toUpperCase()}${letter.repeat(length - 2)}.`);
  const abstract = sentences.join(' Between. ');
  const paper = toPaper({ title: letter, abstract, url: 'https://x.example/' });
  const quotes = sentences.map((sentence) => {
    const start = abstract.indexOf(sentence);
    return quoteAt(paper, { start, end: start + sentence.length });
  });
  return { paper, quotes };
}

const fit = (citations: readonly Citation[], room: number, surroundings = true) =>
  fitCitations(citations, { room, from: 1, asked: '', surroundings, texts });

const shown = (blocks: ReturnType<typeof fit>) =>
  blocks.map(({ body }) => quotesIn(body).map((quote) => quote.charAt(0)));

test('everything is shown, numbered and in order, when there is room', () => {
  const blocks = fit([cited('a', 100, 100), cited('b', 100)], 4000);
  expect(blocks.map(({ title }) => title)).toEqual([
    '**1.** [a](https://x.example/)',
    '**2.** [b](https://x.example/)',
  ]);
  expect(shown(blocks)).toEqual([['A', 'A'], ['B']]);
});

test('what does not fit is left for the next page, from the first paper that does not', () => {
  expect(shown(fit([cited('a', 100), cited('b', 300), cited('c', 10)], 400))).toEqual([['A']]);
});

test('one that does not fit alone loses what is around its quotes, then its second quote', () => {
  const citation = cited('a', 100, 100);
  const beside = { ...citation, quotes: citation.quotes.slice(1) };
  expect(fit([beside], 1000)[0]?.body).toContain('-# Between.');
  expect(fit([beside], 140)[0]?.body).not.toContain('-#');
  expect(shown(fit([citation], 200))).toEqual([['A']]);
});

test('a quote that no message could hold is left out and its paper says so', () => {
  const [block] = fit([cited('a', 5000)], 3800);
  expect(block?.body).toBe('-# Its quote is too long for a message; the abstract has it.');
  expect(block?.quotes).toEqual([]);
});

test('a shorter second quote takes the place of a first that no message could hold', () => {
  const [block] = fit([cited('a', 5000, 50)], 3800);
  expect(block?.quotes).toHaveLength(1);
  expect(block?.body).not.toContain('too long');
});

test.each([150, 300, 700, 1000, 4000])('stays within %d characters', (room) => {
  const citations = 'abcdefghij'.split('').map((letter) => cited(letter, 90, 120));
  const blocks = fit(citations, room);
  expect(blocks.map(({ title, body }) => title + body).join('').length).toBeLessThanOrEqual(room);
  expect(blocks.length).toBeGreaterThan(0);
});

test('a sentence of what stands around the first quote is shown on its side of it', () => {
  const quotes = [sentenceOf(loraGa, 'For example')];
  const [block] = fit([{ paper: loraGa, quotes }], 4000);
  expect(block?.body).toMatch(/^-# … .*at the first step\.\n> For example/);
  const [plain] = fit([{ paper: loraGa, quotes }], 4000, false);
  expect(plain?.body).toMatch(/^> For example/);
});

test('the words that were asked for are in bold, and the quote is still the same', () => {
  const quotes = [sentenceOf(loraGa, 'For example')];
  const [line = ''] = quoteLines({ paper: loraGa, quotes }, 'By how much does LoRA-GA win?');
  expect(line).toContain('**LoRA-GA**');
  expect(line).toContain('**5.69%**');
  expect(quotesIn(line)).toEqual([quotes[0]?.text]);
});

test('a quote that is not in the abstract never leaves', () => {
  const { paper } = cited('a', 100);
  const forged = { start: 0, end: 4, text: 'aaab' };
  expect(() => quoteLines({ paper, quotes: [forged] })).toThrow('not in the abstract');
  expect(() => fit([{ paper, quotes: [forged] }], 4000)).toThrow('not in the abstract');
});

test('the code page is preferred to other pages, none gives no line', () => {
  const code = (abstract: string) => codeLink(toPaper({ title: 't', abstract }), texts);
  expect(code('https://p.example/x and github.com/a/b')).toEqual([
    '[Code](https://github.com/a/b)',
  ]);
  expect(code('See https://p.example/x.')).toEqual(['[Project page](https://p.example/x)']);
  expect(code('No page.')).toEqual([]);
});
