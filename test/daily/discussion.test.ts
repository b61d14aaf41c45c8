// The question to discuss: a verbatim sentence of the abstract and the kind that its own words decide.
import { describe, expect, test } from 'vitest';
import { assertVerbatim, quoteAt } from '#src/answer/quotes.ts';
import { discussionOf } from '#src/daily/discussion.ts';
import { aPaper } from '#test/builders/paper.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

const KINDS = [
  ['comparison', 'It outperforms LoRA by 5.69% on average.'],
  ['saving', 'The cache cuts nothing but reduces memory.'],
  ['figure', 'Accuracy is 37% across all models.'],
  ['theory', 'We prove that the excess risk is bounded.'],
  ['limit', 'Novel phrasings consistently degrade the model.'],
  ['finding', 'We find that most of the rank is never used.'],
  ['method', 'We introduce a novel initialization.'],
  ['statement', 'Rank matters.'],
] as const;

describe('the kind', () => {
  test.each(KINDS)('%s: %s', (kind, sentence) => {
    const paper = aPaper({ abstract: sentence });
    const quote = quoteAt(paper, { start: 0, end: sentence.length });
    expect(discussionOf({ paper, quotes: [quote] })?.kind).toBe(kind);
  });
});

test('the best finding is discussed', () => {
  const best = sentenceOf(loraGa, 'For example');
  const quotes = [best, sentenceOf(loraGa, 'Additionally')];
  expect(discussionOf({ paper: loraGa, quotes })?.quote).toEqual(best);
});

test('without a finding it is the first sentence that tells of the work, verbatim', () => {
  const paper = aPaper();
  const discussion = discussionOf({ paper, quotes: [] });
  expect(discussion?.quote.text).toBe('It improves retrieval by 3%.');
  if (discussion !== undefined) assertVerbatim(paper, discussion.quote);
});

test('an abstract that tells of no work is discussed by its first sentence', () => {
  const paper = aPaper({ abstract: 'Maps are old. Rivers move.' });
  expect(discussionOf({ paper, quotes: [] })?.quote.text).toBe('Maps are old.');
});

test('without an abstract there is nothing to discuss', () => {
  expect(discussionOf({ paper: aPaper({ abstract: '' }), quotes: [] })).toBeUndefined();
});
