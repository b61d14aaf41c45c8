// Papers as BibTeX that BibTeX, biber and Footnote's own reader take: text shows as it reads, braces always balance.
import { normaliseTitle, type Paper } from './paper.ts';

/** What is known of a paper to be cited; of one that has left the corpus only title and address are. */
export type Citable = Pick<Paper, 'title' | 'url'> &
  Partial<Pick<Paper, 'abstract' | 'links' | 'year' | 'authors'>>;

/**
 * What a character of plain text is in LaTeX. BibTeX counts braces whatever stands before them, so a brace
 * of the text is written by name.
 */
const IN_LATEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A LaTeX remainder such as `\%` means the character alone and stays what it is. */
const SPECIAL = /\\[%&#_$]|[\\{}~^%&#_$]/g;

/** An address is not LaTeX, but a brace, a backslash or a space would end it. */
const NOT_IN_ADDRESS = /[{}\\\s]/g;

const KEY_WORDS = 3;

/** Papers as one BibTeX file, an entry each, in their order; keys are unique however they are cased. */
export function writeBibtex(papers: readonly Citable[]): string {
  const used = new Set<string>();
  return papers.map((paper) => entryOf(paper, freeKey(keyOf(paper), used))).join('\n');
}

function entryOf(paper: Citable, key: string): string {
  const fields: [string, string | undefined][] = [
    // Doubled, so that no style changes the case of a name such as LoRA.
    ['title', `{${inLatex(paper.title)}}`],
    ['author', paper.authors?.map(authorInLatex).join(' and ')],
    ['year', paper.year === undefined ? undefined : String(paper.year)],
    ['url', addressInLatex(paper.url)],
    ['abstract', paper.abstract === undefined ? undefined : inLatex(paper.abstract)],
    ['note', paper.links?.map((link) => String.raw`\url{${addressInLatex(link)}}`).join(', ')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** Plain text as LaTeX shows it; line breaks and the like are single spaces, as BibTeX reads them. */
function inLatex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(SPECIAL, (found) => (found.length > 1 ? found : (IN_LATEX[found] ?? `\\${found}`)));
}

/** A name that holds an `and` or a comma would be taken apart: braces keep it whole. */
function authorInLatex(name: string): string {
  const written = inLatex(name);
  return /,|\band\b/i.test(written) ? `{${written}}` : written;
}

function addressInLatex(address: string): string {
  return address.trim().replace(NOT_IN_ADDRESS, encodeURIComponent);
}

/** `hayou2024lora` where author and year are known, else the first words of the title. */
function keyOf({ title, authors, year }: Citable): string {
  const name = ascii(authors?.[0]?.split(' ').at(-1) ?? '');
  const words = normaliseTitle(title).split(' ').map(ascii).filter(Boolean);
  const parts = name === '' ? words.slice(0, KEY_WORDS) : [`${name}${year ?? ''}${words[0] ?? ''}`];
  return parts.join('-') || 'paper';
}

/** The letters a-z and digits of a text, accents dropped; upper case first, which writes ß as SS. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** The key itself, or with the first number from 2 that nobody has. */
function freeKey(key: string, used: Set<string>): string {
  let free = key;
  for (let n = 2; used.has(free); n += 1) free = `${key}-${n}`;
  used.add(free);
  return free;
}
