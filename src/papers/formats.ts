// Which parser reads which file, by the extension of its name.
import { parseArxivAtom } from './arxiv-atom.ts';
import { parseBibtex } from './bibtex.ts';
import { parseCsv } from './csv.ts';
import { parseJsonLines } from './json-lines.ts';
import { parseListing } from './listing.ts';
import type { Parser } from './parsed.ts';

const PARSERS: ReadonlyMap<string, Parser> = new Map<string, Parser>([
  ['.txt', parseListing],
  ['.jsonl', parseJsonLines],
  ['.ndjson', parseJsonLines],
  ['.bib', parseBibtex],
  ['.xml', parseArxivAtom],
  ['.atom', parseArxivAtom],
  ['.csv', parseCsv],
]);

/** The extensions that Footnote reads, for a sentence. */
export const READ_EXTENSIONS = [...PARSERS.keys()].join(', ');

/** The parser for a file of this name; upper and lower case are the same. */
export function parserFor(name: string): Parser | undefined {
  return PARSERS.get(/\.[^./]*$/.exec(name)?.[0].toLowerCase() ?? '');
}
