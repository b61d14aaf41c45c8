// A folder of source files, read into papers: what cannot be read is named with its line, the rest is kept.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FootnoteError, reasonOf } from '../errors.ts';
import { listFiles } from './folder.ts';
import { parserFor, READ_EXTENSIONS } from './formats.ts';
import type { Paper } from './paper.ts';
import type { Fault, Parsed, Parser } from './parsed.ts';
import { Shelf } from './shelf.ts';

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
 * Reads every source file of a folder and its sub-folders, in the order of their names. `README*` and
 * dot files are ignored; every other file is either read or named in `problems`, in file order.
 * @throws FootnoteError `no-corpus` when the folder is missing, unreadable or holds no paper.
 */
export async function loadCorpus(folder: string): Promise<Corpus> {
  const { files: names, faults: unreadable } = await listFiles(folder);
  const shelf = new Shelf();
  const files: SourceFile[] = [];
  const problems: Problem[] = [...unreadable];
  for (const name of names) {
    const complain = (fault: Fault): void => void problems.push({ file: name, ...fault });
    const parser = parserFor(name);
    if (parser === undefined) {
      complain({ reason: `not a format that Footnote reads: ${READ_EXTENSIONS}` });
      continue;
    }
    const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
      complain({ reason: `it cannot be read: ${reasonOf(error)}` });
    });
    if (bytes === undefined) continue;
    const { entries, faults } = parseBytes(bytes, parser);
    faults.forEach(complain);
    for (const entry of entries) shelf.add(name, entry).forEach(complain);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.push({ name, sha256, entries: entries.length });
  }
  if (shelf.papers.length === 0) throw noPaper(folder, names.length, problems);
  return { papers: shelf.papers, files, problems: inOrder(problems) };
}

function parseBytes(bytes: Buffer, parser: Parser): Parsed {
  try {
    const parsed = parser(decode(bytes));
    if (parsed.entries.length > 0 || parsed.faults.length > 0) return parsed;
    return { entries: [], faults: [{ reason: 'it holds no paper' }] };
  } catch (error) {
    return { entries: [], faults: [{ reason: reasonOf(error) }] };
  }
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error('it is not text (it holds a zero byte)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not valid UTF-8; save it as UTF-8');
  }
}

function inOrder(problems: Problem[]): Problem[] {
  return problems.sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  );
}

function noPaper(folder: string, files: number, problems: readonly Problem[]): FootnoteError {
  const [first] = problems;
  const why = first
    ? `Files in it: ${files}; the first problem: ${first.file}: ${first.reason}.`
    : 'It is empty.';
  const advice = `Put files of abstracts into it (${READ_EXTENSIONS}).`;
  return new FootnoteError(
    'no-corpus',
    `The corpus folder "${folder}" holds no paper. ${why} ${advice}`,
  );
}
