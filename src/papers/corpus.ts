// A folder of source files, read into papers: what cannot be read is named with its line, the rest is kept.
import type { Paper } from './paper.ts';

/** A source file that was read. */
export interface SourceFile {
  /** Path inside the corpus folder, with forward slashes. */
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
  /** How many entries it holds, duplicates included. */
  readonly entries: number;
}

/** Something in the corpus that was left out, and why. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; absent when the whole file is at fault. */
  readonly line?: number;
  readonly reason: string;
}

/** A corpus: distinct papers in the order of files and entries. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every source file of a folder.
 * @throws FootnoteError `no-corpus` when the folder is missing, unreadable or holds no paper.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  throw new Error(`Not written yet: ${folder}`);
}
