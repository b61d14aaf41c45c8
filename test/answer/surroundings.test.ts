// What stands around a quote: the sentence before it, else the one after, in whole words and never altered.
import { expect, test } from 'vitest';
import { surroundingOf } from '#src/answer/surroundings.ts';
import { aPaper } from '#test/builders/paper.ts';

const abstract = 'First comes this. Then comes that. Last comes the end.';
const paper = aPaper({ abstract });

function span(text: string) {
  const start = abstract.indexOf(text);
  return { start, end: start + text.length };
}

const [first, second, last] = ['First comes this.', 'Then comes that.', 'Last comes the end.'];

test('the sentence before it is taken whole where it is short enough', () => {
  const quote = span(second);
  expect(surroundingOf(paper, quote, [quote], 100)).toEqual({
    ...span(first),
    ...{ text: first, side: 'before', cut: false },
  });
});

test('the first sentence has the one after it', () => {
  const quote = span(first);
  expect(surroundingOf(paper, quote, [quote], 100)).toMatchObject({ text: second, side: 'after' });
});

test('what is quoted itself is not repeated', () => {
  const quoted = [span(second), span(first)];
  expect(surroundingOf(paper, span(second), quoted, 100)).toMatchObject({ text: last });
  expect(surroundingOf(paper, span(second), [...quoted, span(last)], 100)).toBeUndefined();
});

test('a long sentence is cut between words, on the side away from the quote', () => {
  const quote = span(second);
  const before = surroundingOf(paper, quote, [quote], 12);
  expect(before).toMatchObject({ text: 'comes this.', cut: true });
  const after = surroundingOf(paper, span(first), [span(first)], 12);
  expect(after).toMatchObject({ text: 'Then comes', cut: true });
  for (const piece of [before, after]) {
    expect(abstract.slice(piece?.start, piece?.end)).toBe(piece?.text);
  }
});

test('a word that is too long alone gives nothing', () => {
  expect(surroundingOf(paper, span(second), [span(second)], 2)).toBeUndefined();
});

test('an abstract of one sentence has nothing around it', () => {
  const short = aPaper({ abstract: 'All in one.' });
  expect(surroundingOf(short, { start: 0, end: 11 }, [], 100)).toBeUndefined();
});
