// A corpus in memory, as if one file had been read.
import { createHash } from 'node:crypto';
import type { Corpus } from '#src/papers/corpus.ts';
import { type Paper, toPaper } from '#src/papers/paper.ts';

/** Papers by title and abstract. */
export function papersOf(abstracts: Readonly<Record<string, string>>): Paper[] {
  return Object.entries(abstracts).map(([title, abstract]) => toPaper({ title, abstract }));
}

/** A corpus of these papers; other papers or texts make another file hash, as in a folder. */
export function aCorpus(papers: readonly Paper[]): Corpus {
  const sha256 = createHash('sha256').update(JSON.stringify(papers)).digest('hex');
  return { papers, files: [{ name: 'a.jsonl', sha256, entries: papers.length }], problems: [] };
}
