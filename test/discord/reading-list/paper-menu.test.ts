// A menu of papers keeps Discord's limits, whatever the papers are called.
import { expect, test } from 'vitest';
import { paperMenu } from '#src/discord/reading-list/paper-menu.ts';
import { savedPapers } from '#test/builders/saved.ts';

const menuOf = (papers: readonly { key: string; title: string }[]) =>
  paperMenu('id', 'Choose…', papers).components[0];

test('each paper can be chosen, all of them at once', () => {
  expect(menuOf(savedPapers(2))).toMatchObject({
    custom_id: 'id',
    placeholder: 'Choose…',
    min_values: 1,
    max_values: 2,
    options: [
      { label: 'Paper 0', value: 'key0' },
      { label: 'Paper 1', value: 'key1' },
    ],
  });
});

test('papers past Discord’s limit are left out', () => {
  expect(menuOf(savedPapers(30))).toMatchObject({ max_values: 25 });
});

test('a long title is cut, and one that prints nothing is called by its key', () => {
  const papers = [
    { key: 'a', title: 'x'.repeat(300) },
    { key: 'b', title: '\u200b\u202e' },
  ];
  expect(menuOf(papers)?.options.map(({ label }) => label)).toEqual([`${'x'.repeat(99)}…`, 'b']);
});
