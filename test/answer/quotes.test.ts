// A quote is a byte-exact slice of the stored abstract, and anything else is refused.
import { describe, expect, it } from 'vitest';
import { assertVerbatim, quoteAt } from '#src/answer/quotes.ts';
import { aPaper } from '#test/builders/paper.ts';

const ABSTRACT = 'We test 🦊 on  S^{2}FT \\emph{twice}.\r\nIt gains 3 %\u00a0– nai\u0308ve.';
const paper = aPaper({ abstract: ABSTRACT });

describe('quoteAt', () => {
  it.each([
    [0, 35],
    [37, ABSTRACT.length],
    [8, 10],
    [0, ABSTRACT.length],
  ])('gives the slice from %i to %i as it is stored', (start, end) => {
    const quote = quoteAt(paper, { start, end });
    expect(quote).toEqual({ start, end, text: ABSTRACT.slice(start, end) });
    expect(() => {
      assertVerbatim(paper, quote);
    }).not.toThrow();
  });
});

describe('assertVerbatim refuses', () => {
  const quote = quoteAt(paper, { start: 37, end: ABSTRACT.length });
  it.each([
    ['a changed letter', { ...quote, text: quote.text.replace('gains', 'Gains') }],
    ['a composed accent', { ...quote, text: quote.text.normalize('NFC') }],
    [
      'a plain space for one that does not break',
      { ...quote, text: quote.text.replace('\u00a0', ' ') },
    ],
    ['a text without its last character', { ...quote, text: quote.text.slice(0, -1) }],
    ['the right text one character off', { ...quote, start: quote.start - 1 }],
    [
      'an end beyond the abstract that cuts nothing',
      { ...quote, start: 9999, end: 10000, text: '' },
    ],
    ['an empty quote', { start: 3, end: 3, text: '' }],
    ['an ellipsis', { ...quote, text: `${quote.text.slice(0, 5)}…` }],
  ])('%s', (_what, wrong) => {
    expect(() => {
      assertVerbatim(paper, wrong);
    }).toThrow(`is not in the abstract of ${paper.id}.`);
  });

  it('a quote of another paper', () => {
    expect(() => {
      assertVerbatim(aPaper(), quote);
    }).toThrow('is not in the abstract');
  });
});
