// Reading lists: one a person, in order, bounded, and whole again after a restart.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { READING_LIST_HOLDS } from '#src/state/reading-list.ts';

const NOON = new Date('2026-11-21T12:00:00Z');

const numbered = (n: number) => ({
  key: `key${n}`,
  title: `Paper ${n}`,
  url: `https://example.org/${n}`,
});

test('a saved paper comes back whole and unread, the last saved first', () => {
  const { readingList } = openState(':memory:');
  expect(readingList.save('ana', numbered(1), NOON)).toBe('saved');
  expect(readingList.save('ana', numbered(2), NOON)).toBe('saved');
  const saved = { read: false, savedAt: NOON };
  expect(readingList.of('ana')).toEqual([
    { ...numbered(2), ...saved },
    { ...numbered(1), ...saved },
  ]);
});

test('each person has a list of their own', () => {
  const { readingList } = openState(':memory:');
  readingList.save('ana', numbered(1), NOON);
  readingList.save('ben', numbered(1), NOON);
  expect(readingList.remove('ben', ['key1'])).toBe(1);
  expect(readingList.mark('ben', ['key1'], true)).toBe(0);
  expect(readingList.of('ana').map(({ read }) => read)).toEqual([false]);
  expect(readingList.of('ben')).toEqual([]);
});

test('a paper that is there already stays as it is', () => {
  const { readingList } = openState(':memory:');
  readingList.save('ana', numbered(1), NOON);
  readingList.save('ana', numbered(2), NOON);
  readingList.mark('ana', ['key1'], true);
  expect(readingList.save('ana', { ...numbered(1), title: 'Other' }, new Date())).toBe(
    'already there',
  );
  expect(readingList.of('ana')[1]).toEqual({ ...numbered(1), read: true, savedAt: NOON });
});

test('papers are marked as read and unread, and taken off; unknown ones change nothing', () => {
  const { readingList } = openState(':memory:');
  for (const n of [1, 2, 3]) readingList.save('ana', numbered(n), NOON);
  const read = () => readingList.of('ana').flatMap((paper) => (paper.read ? [paper.key] : []));
  expect(readingList.mark('ana', ['key1', 'key3', 'none'], true)).toBe(2);
  expect(read()).toEqual(['key3', 'key1']);
  expect(readingList.mark('ana', ['key3'], false)).toBe(1);
  expect(read()).toEqual(['key1']);
  expect(readingList.remove('ana', ['key1', 'none'])).toBe(1);
  expect(readingList.of('ana').map(({ key }) => key)).toEqual(['key3', 'key2']);
  expect(readingList.remove('ana', [])).toBe(0);
});

test('a full list takes no more until one is taken off', () => {
  const { readingList } = openState(':memory:');
  for (let n = 0; n < READING_LIST_HOLDS; n += 1) readingList.save('ana', numbered(n), NOON);
  expect(readingList.save('ana', numbered(9999), NOON)).toBe('full');
  expect(readingList.save('ana', numbered(0), NOON)).toBe('already there');
  expect(readingList.save('ben', numbered(9999), NOON)).toBe('saved');
  readingList.remove('ana', ['key0']);
  expect(readingList.save('ana', numbered(9999), NOON)).toBe('saved');
  expect(readingList.of('ana')).toHaveLength(READING_LIST_HOLDS);
});

test('a list is there again after a restart, and gone when its owner deletes what is kept', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-'));
  const file = path.join(folder, 'state.db');
  try {
    const before = openState(file);
    before.readingList.save('ana', numbered(1), NOON);
    before.readingList.mark('ana', ['key1'], true);
    before.close();
    const after = openState(file);
    expect(after.readingList.of('ana')).toEqual([{ ...numbered(1), read: true, savedAt: NOON }]);
    expect(Object.keys(after.ofUser('ana'))).toEqual(['reading_list']);
    expect(after.forgetUser('ana')).toBe(1);
    expect(after.readingList.of('ana')).toEqual([]);
    after.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});
