// What an index was built from, written beside it: start-up compares it with the corpus and the settings.
import { createHash } from 'node:crypto';
import type { Problem, SourceFile } from '../papers/corpus.ts';

/** Raised when the files of an index change shape. */
export const FORMAT = 1;

/** Names how papers become passages; raised when the splitter changes, so that offsets never disagree. */
export const PASSAGE_SCHEME = 'sentences-1';

/** The manifest of one finished index. */
export interface Manifest {
  readonly format: number;
  /** Known by content: the same corpus and model give the same id on every machine. */
  readonly id: string;
  readonly model: string;
  readonly dimensions: number;
  readonly passages: string;
  readonly sources: readonly SourceFile[];
  readonly problems: readonly Problem[];
  readonly counts: {
    readonly papers: number;
    readonly sentences: number;
    readonly vectors: number;
  };
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  /** SHA-256 of each file of the index, so that a damaged one is never searched. */
  readonly files: Readonly<Record<string, string>>;
}

/** What an index must have been built from to be up to date. */
export interface Expectation {
  readonly model: string;
  readonly sources: readonly SourceFile[];
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The id that an index of this corpus and model has: 12 hexadecimal digits. */
export function indexId({ model, sources }: Expectation): string {
  const files = sources.map(({ name, sha256: hash }) => [name, hash]);
  return sha256(JSON.stringify([FORMAT, PASSAGE_SCHEME, model, files])).slice(0, 12);
}
