// A view survives the way through a custom id, and always shows a page that there is.
import { expect, test } from 'vitest';
import { argsOf, pageOf, viewOf } from '#src/discord/reading-list/list-view.ts';
import { savedPapers } from '#test/builders/saved.ts';

const keys = (papers: readonly { key: string }[]): string[] => papers.map(({ key }) => key);

test.each([
  { filter: 'all', number: 0 },
  { filter: 'unread', number: 7 },
] as const)('%j comes back as it was', (view) => {
  expect(viewOf(argsOf(view))).toEqual(view);
});

test.each([[[]], [['nonsense', 'x']], [['all', '']]])(
  '%j is the first page of everything',
  (args) => {
    expect(viewOf(args)).toEqual({ filter: 'all', number: 0 });
  },
);

test('pages hold ten papers, and the last one what is left', () => {
  const papers = savedPapers(23);
  const second = pageOf(papers, { filter: 'all', number: 1 });
  expect(second).toMatchObject({ number: 1, first: 10, pages: 3 });
  expect(keys(second.papers)).toEqual(keys(papers.slice(10, 20)));
  expect(pageOf(papers, { filter: 'all', number: 2 }).papers).toHaveLength(3);
});

test.each([
  [-5, 0],
  [99, 2],
])('page %d of a list that has three is page %d', (number, shown) => {
  expect(pageOf(savedPapers(23), { filter: 'all', number }).number).toBe(shown);
});

test('only unread papers are shown where that is asked', () => {
  const papers = savedPapers(4).map((paper, i) => ({ ...paper, read: i % 2 === 0 }));
  expect(keys(pageOf(papers, { filter: 'unread', number: 0 }).papers)).toEqual(['key1', 'key3']);
});

test('an empty list has one empty page', () => {
  expect(pageOf([], { filter: 'all', number: 3 })).toMatchObject({
    number: 0,
    pages: 1,
    papers: [],
  });
});
