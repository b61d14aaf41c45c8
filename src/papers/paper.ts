// A paper as Footnote keeps it: its text exactly as given, an id that never changes, and where to read more.
import { createHash } from 'node:crypto';

/** A half-open range of UTF-16 offsets into an abstract: `abstract.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paper. `title` and `abstract` are stored as given; nothing is cleaned in them. */
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Where to read it: the address its source gives, else a search link built from the title. */
  readonly url: string;
  /** Code and project pages named in the abstract, in order of appearance. */
  readonly links: readonly string[];
  readonly year?: number;
  readonly authors?: readonly string[];
}

/** What a source file says of a paper; the parsers make these, `toPaper` turns them into papers. */
export interface SourceEntry {
  readonly title: string;
  readonly abstract: string;
  readonly id?: string;
  readonly url?: string;
  readonly year?: number;
  readonly authors?: readonly string[];
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"'(){}[\]\\^`|]+/g;
const BARE_CODE_ADDRESS = /(?<![\w./-])(?:github\.com|huggingface\.co)\/[\w.-]+(?:\/[\w.-]+)*/g;

/** A title reduced to what makes it the same title: lower-case letters and digits, single spaces. */
export function normaliseTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A stable id of 12 hexadecimal digits, made from the normalised title. */
export function titleId(title: string): string {
  return createHash('sha256').update(normaliseTitle(title)).digest('hex').slice(0, 12);
}

/** Code and project addresses in a text, without the punctuation that ends a sentence. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(WEB_ADDRESS), ...text.matchAll(BARE_CODE_ADDRESS)]
    .sort((a, b) => a.index - b.index)
    .map(([address]) => address.replace(/[.,;:!?*_~]+$/, ''))
    .map((address) => (address.startsWith('http') ? address : `https://${address}`))
    .filter((address) => URL.canParse(address));
  return [...new Set(found)];
}

/** Completes a source entry: id, address and links are derived where the source gives none. */
export function toPaper(entry: SourceEntry): Paper {
  const search = `https://huggingface.co/papers?q=${encodeURIComponent(entry.title.trim())}`;
  return {
    id: entry.id ?? titleId(entry.title),
    title: entry.title,
    abstract: entry.abstract,
    url: entry.url ?? search,
    links: linksIn(entry.abstract),
    ...(entry.year === undefined ? {} : { year: entry.year }),
    ...(entry.authors === undefined ? {} : { authors: entry.authors }),
  };
}
