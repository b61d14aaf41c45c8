// A paper as Footnote keeps it: its text exactly as given, an id that never changes, and where to read more.
import { createHash } from 'node:crypto';
import { splitSentences } from './sentences.ts';

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

// A sentence may follow an address without a space, so each is looked for inside one sentence.
// Listings break `https: //` and hyphens with a space; LaTeX writes `\_` for `_`.
const ADDRESS_CHARACTER = String.raw`(?:[^\s<>"'“”‘’(){}[\]\\^\x60|，。；、]|\\[_%#&~])`;
const ADDRESS = new RegExp(
  String.raw`https?: ?//${ADDRESS_CHARACTER}+(?:(?<=github\.com/\S+-) ${ADDRESS_CHARACTER}+)?` +
    String.raw`|(?<![\w./-])(?:(?:github\.com|huggingface\.co|hf\.co)/|[\w-]+\.github\.io\b)${ADDRESS_CHARACTER}*`,
  'gi',
);

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

/**
 * What a paper is called where long ids do not fit (buttons, lists kept for later): 12 hexadecimal digits
 * made from its title. `Library.find` takes it.
 */
export function paperKey({ title }: Pick<Paper, 'title'>): string {
  return titleId(title);
}

/** What tells whether an abstract is still the same: 8 hexadecimal digits. */
export function abstractMark({ abstract }: Pick<Paper, 'abstract'>): string {
  return createHash('sha256').update(abstract).digest('hex').slice(0, 8);
}

/** Code and project addresses in a text, without the punctuation that ends a sentence. */
export function linksIn(text: string): string[] {
  const found = splitSentences(text)
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(ADDRESS)])
    .map(([address]) => address.replace(/^(https?:) /i, '$1').replace(/- /, '-'))
    .map((address) => address.replace(/\\(.)/g, '$1').replace(/(?<![.,;:!?*_~])[.,;:!?*_~]+$/, ''))
    .map((address) => (/^https?:/i.test(address) ? address : `https://${address}`))
    .filter((address) => URL.canParse(address));
  return [...new Set(found)];
}

/** Completes a source entry: id, address and links are derived where the source gives none. */
export function toPaper(entry: SourceEntry): Paper {
  const search = `https://huggingface.co/papers?q=${encodeURIComponent(wellFormed(entry.title.trim()))}`;
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

/** Half of a surrogate pair cannot stand in an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
