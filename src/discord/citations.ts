// Papers with their quotes as blocks of a message, fitted into the room that is left; no quote is ever cut.
import type { Quote } from '../answer/answer.ts';
import { assertVerbatim } from '../answer/quotes.ts';
import type { Paper } from '../papers/paper.ts';
import { blockQuote, link, webAddress } from './escape.ts';

/** A paper and the quotes that may be shown of it, the most telling first. */
export interface Citation {
  readonly paper: Paper;
  readonly quotes: readonly Quote[];
}

/** Citations laid out for one message. */
export interface Fitted {
  readonly blocks: readonly string[];
  /** How many quotes the blocks show, each checked against its abstract. */
  readonly quotes: number;
  /** What did not fit, as a sentence; absent when all did. */
  readonly leftOut?: string;
}

const TITLE_LENGTH = 200;
const CODE_HOSTS = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];

/**
 * Lays out as much as fits into `room` characters, in order. Where it is too much, second quotes go
 * first, from the last paper upwards, then papers from the end. A quote that no message could hold is
 * left out and its paper says so.
 */
export function fitCitations(citations: readonly Citation[], room: number): Fitted {
  let kept = citations.map((citation, at) => withoutOversized(citation, at + 1, room));
  for (let last = kept.length - 1; last >= 0 && sizeOf(kept, citations) > room; last -= 1) {
    kept = kept.map((citation, at) => (at === last ? firstQuoteOnly(citation) : citation));
  }
  while (sizeOf(kept, citations) > room && kept.length > 1) kept.pop();
  const quotes = quotesIn(kept);
  const leftOut = leftOutSentence(
    quotesIn(citations.slice(0, kept.length)) - quotes,
    citations.length - kept.length,
  );
  const blocks = kept.map((citation, at) => blockOf(citation, at + 1, citations[at]));
  return { blocks, quotes, ...(leftOut === undefined ? {} : { leftOut }) };
}

/** A paper's title, linked to where it can be read. */
export function linkedTitle(paper: Paper): string {
  return link(paper.title, paper.url, TITLE_LENGTH);
}

/** A paper's quotes as block quotes; each is checked against the abstract on its way out. */
export function quoteLines({ paper, quotes }: Citation): string[] {
  return quotes.map((quote) => {
    assertVerbatim(paper, quote);
    return blockQuote(quote.text);
  });
}

/** A link to the code or project page that the abstract names; none when it names none. */
export function codeLink({ links }: Paper): string[] {
  const pages = links.flatMap((address) => webAddress(address) ?? []);
  const code = pages.find((address) => CODE_HOSTS.includes(new URL(address).hostname));
  const [page] = code === undefined ? pages : [code];
  if (page === undefined) return [];
  return [link(code === undefined ? 'Project page' : 'Code', page, TITLE_LENGTH)];
}

function blockOf(citation: Citation, number: number, asked: Citation = citation): string {
  const { paper, quotes } = citation;
  const bare = quotes.length === 0 && asked.quotes.length > 0;
  return [
    `**${number}.** ${linkedTitle(paper)}`,
    // A blank line between two quotes: without it Discord would draw them as one.
    ...(bare ? ['-# Its quote is too long for a message; the abstract has it.'] : []),
    ...(quotes.length === 0 ? [] : [quoteLines(citation).join('\n\n')]),
    ...codeLink(paper),
  ].join('\n');
}

function firstQuoteOnly({ paper, quotes }: Citation): Citation {
  return { paper, quotes: quotes.slice(0, 1) };
}

function withoutOversized({ paper, quotes }: Citation, number: number, room: number): Citation {
  const fits = (quote: Quote): boolean =>
    blockOf({ paper, quotes: [quote] }, number).length <= room;
  return { paper, quotes: quotes.filter(fits) };
}

/** The length of all blocks; `kept` is the beginning of what was `asked`. */
function sizeOf(kept: readonly Citation[], asked: readonly Citation[]): number {
  const blocks = kept.map((citation, at) => blockOf(citation, at + 1, asked[at]));
  return blocks.join('').length;
}

function quotesIn(citations: readonly Citation[]): number {
  return citations.reduce((sum, { quotes }) => sum + quotes.length, 0);
}

function leftOutSentence(quotes: number, papers: number): string | undefined {
  const parts = [counted(quotes, 'quote'), counted(papers, 'paper')].filter((part) => part !== '');
  return parts.length === 0 ? undefined : `${parts.join(' and ')} did not fit into this message.`;
}

function counted(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
