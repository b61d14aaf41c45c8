// What a parser of one source format makes of a file: entries with their lines, and what it had to leave out.
import type { SourceEntry } from './paper.ts';

/** An entry and the line on which it begins, counted from 1. */
export interface LocatedEntry extends SourceEntry {
  readonly line: number;
}

/** A part of a file that was left out. Without a line, the whole file is at fault. */
export interface Fault {
  readonly line?: number;
  readonly reason: string;
}

/** Entries in the order of the file. */
export interface Parsed {
  readonly entries: readonly LocatedEntry[];
  readonly faults: readonly Fault[];
}

/** Reads the text of a file (line ends as they are, no byte order mark). It may throw: the whole file is at fault. */
export type Parser = (text: string) => Parsed;

/** A value as shown in a reason: in quotation marks, at most 60 characters, on one line. */
export function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
