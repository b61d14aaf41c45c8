// Small corpora in temporary folders: a few papers each, so that a build takes a moment.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SUBJECTS = [
  'low-rank adapters',
  'masked image modelling',
  'retrieval for dialogue',
  'protein folding',
  'speech recognition',
  'weather forecasting',
  'graph matching',
  'code generation',
];

/** What the entry of a paper in a JSON Lines file says. */
export interface Entry {
  readonly title: string;
  readonly abstract: string;
}

/** A paper whose every sentence names its number, so that it is told apart from all others. */
export function entry(number: number, version = ''): Entry {
  const subject = SUBJECTS[number % SUBJECTS.length] ?? '';
  return {
    title: `Study ${number} of ${subject}`,
    abstract:
      `Study ${number} looks into ${subject} with few labels.${version} ` +
      `We propose recipe ${number}, which trains ${subject} in ${number + 2} steps. ` +
      `Recipe ${number} improves accuracy by ${number}.5% over the baseline.`,
  };
}

/** Papers from one number up to, but not including, another. */
export function entries(from: number, to: number): Entry[] {
  return Array.from({ length: to - from }, (_, i) => entry(from + i));
}

/** Puts papers into a corpus folder, in the place of those that were there. */
export async function fill(folder: string, papers: readonly Entry[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`);
  await writeFile(path.join(folder, 'papers.jsonl'), lines.join(''));
}

const made: string[] = [];

/** A new temporary folder with places for a corpus and its index, and the options that name them. */
export async function workspace(): Promise<{
  folder: string;
  corpus: string;
  index: string;
  options: string[];
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-e2e-'));
  made.push(folder);
  const corpus = path.join(folder, 'corpus');
  const index = path.join(folder, 'index');
  return { folder, corpus, index, options: ['--corpus', corpus, '--index', index] };
}

/** Removes the temporary folders. */
export async function removeAll(): Promise<void> {
  const folders = made.splice(0);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
