// Papers on a reading list, numbered.
import type { SavedPaper } from '#src/state/reading-list.ts';

/** A saved paper: `key3`, "Paper 3"; any field can be replaced. */
export function aSavedPaper(n: number, overrides: Partial<SavedPaper> = {}): SavedPaper {
  return {
    key: `key${n}`,
    title: `Paper ${n}`,
    url: `https://example.org/${n}`,
    read: false,
    savedAt: new Date('2026-11-21T12:00:00Z'),
    ...overrides,
  };
}

/** So many of them, from 0. */
export function savedPapers(count: number): SavedPaper[] {
  return Array.from({ length: count }, (_, n) => aSavedPaper(n));
}
