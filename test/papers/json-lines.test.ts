// JSON Lines: good lines are kept, bad ones named.
import { expect, it } from 'vitest';
import { parseJsonLines } from '#src/papers/json-lines.ts';

it('reads all fields, loosely typed', () => {
  const rich = { title: 'A', abstract: ' B ', id: 7, url: 'https://a.org', year: '2024-05' };
  const { entries, faults } = parseJsonLines(
    [
      JSON.stringify({ ...rich, authors: 'Jo Doe; Al Roe and Cy', other: 1 }),
      '',
      JSON.stringify({
        title: 'C',
        abstract: 'D',
        year: 2020,
        authors: ['X', 'Y'],
        id: null,
        url: '',
      }),
    ].join('\r\n'),
  );
  expect(faults).toEqual([]);
  const authors = ['Jo Doe', 'Al Roe', 'Cy'];
  expect(entries).toEqual([
    { ...rich, id: '7', year: 2024, authors, line: 1 },
    { title: 'C', abstract: 'D', year: 2020, authors: ['X', 'Y'], line: 3 },
  ]);
});

it('names each bad line and keeps the others', () => {
  const good = JSON.stringify({ title: 'A', abstract: 'B' });
  const text = ['{"title": ', '[1]', 'null', '{"title": "A"}', '{"abstract": 3}', good].join('\n');
  const { entries, faults } = parseJsonLines(text);
  expect(entries).toHaveLength(1);
  expect(faults).toEqual([
    { line: 1, reason: expect.stringMatching(/^it is not a JSON object: /) as string },
    { line: 2, reason: 'it is not a JSON object: it is a list' },
    { line: 3, reason: 'it is not a JSON object: it is null' },
    { line: 4, reason: 'the entry ("A") has no abstract' },
    { line: 5, reason: 'the entry has no title and no abstract' },
  ]);
});

it('names a field that makes no sense and keeps the paper', () => {
  const { entries, faults } = parseJsonLines(
    JSON.stringify({ title: 'A', abstract: 'B', year: 'soon', authors: [1], id: {} }),
  );
  expect(entries).toEqual([{ title: 'A', abstract: 'B', line: 1 }]);
  expect(faults.map(({ reason }) => reason)).toEqual([
    'the id "{}" cannot be used and is left out',
    'the year "soon" cannot be used and is left out',
    'the authors "[1]" cannot be used and is left out',
  ]);
});
