// BibTeX as Zotero and the ACL Anthology export it.
import { scanBibtex, type BibEntry } from './bibtex-scanner.ts';
import { readFields, type Fields } from './fields.ts';
import type { Fault, LocatedEntry, Parsed } from './parsed.ts';

const ARXIV_ID = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;

/**
 * Reads BibTeX entries that have a title and an abstract. The id is the arXiv number where there is one,
 * else the citation key; the address is the first of url, doi and arXiv number. Braces that only protect
 * capitals of a title or hold a name together are removed and wrapped lines joined; other text stays.
 */
export function parseBibtex(text: string): Parsed {
  const { entries: scanned, faults: broken } = scanBibtex(text);
  const entries: LocatedEntry[] = [];
  const faults: Fault[] = [...broken];
  for (const source of scanned) {
    const read = readFields(fieldsOf(source), source.line);
    if (read.entry) entries.push(read.entry);
    faults.push(...read.faults);
  }
  return { entries, faults };
}

function fieldsOf({ key, fields }: BibEntry): Fields {
  const field = (name: string): string | undefined => unwrapped(fields.get(name));
  const arxiv = ARXIV_ID.exec(field('eprint') ?? '')?.[1];
  const doi = field('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)/i, '');
  const address = doi ? `https://doi.org/${doi}` : arxiv && `https://arxiv.org/abs/${arxiv}`;
  return {
    title: withoutBraces(field('title')),
    abstract: field('abstract'),
    id: arxiv ?? key,
    url: plainAddress(field('url')) ?? address,
    year: field('year') ?? field('date'),
    authors: field('author') && authorsOf(field('author') ?? ''),
  };
}

/** Line breaks in a value, with the indentation around them, are the file's, not the text's. */
function unwrapped(value: string | undefined): string | undefined {
  return value?.replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' ').trim();
}

/** Braces after a command, `^` or `_` belong to LaTeX and stay: `S^{2}FT`, `\emph{all}`. */
function withoutBraces(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const open: boolean[] = [];
  return value.replace(/\\[A-Za-z]+\{?|\\.|[\^_]\{|[{}]/gs, (piece) => {
    if (piece === '}') return open.pop() === true ? '}' : '';
    if (piece.endsWith('{') && piece !== '\\{') open.push(piece !== '{');
    return piece === '{' ? '' : piece;
  });
}

function plainAddress(url: string | undefined): string | undefined {
  return url === undefined || url === '' ? undefined : url.replace(/\\([_%#&~])/g, '$1');
}

/** Names stand between ` and `, outside braces; `Hu, Edward J.` becomes `Edward J. Hu`. */
function authorsOf(value: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: piece, index } of value.matchAll(/\\.|[{}]|(?<!\s)\s+and\s+/g)) {
    if (piece === '{') depth += 1;
    else if (piece === '}') depth -= 1;
    else if (!piece.startsWith('\\') && depth === 0) {
      names.push(value.slice(from, index));
      from = index + piece.length;
    }
  }
  return [...names, value.slice(from)].map((name) => {
    const [last, first, ...more] = (withoutBraces(name) ?? '').split(/,\s*/);
    return first === undefined || more.length > 0 || name.trim().startsWith('{')
      ? (withoutBraces(name) ?? '')
      : `${first} ${last ?? ''}`;
  });
}
