// Papers with their quotes as parts of a message, fitted into the room that is left; no quote is ever cut.
import type { Quote } from '../answer/answer.ts';
import { emphasis } from '../answer/emphasis.ts';
import { assertVerbatim } from '../answer/quotes.ts';
import { surroundingOf } from '../answer/surroundings.ts';
import type { Paper } from '../papers/paper.ts';
import type { Texts } from '../texts/texts.ts';
import { blockQuote, link, smallType, webAddress } from './escape.ts';

/** A paper and the quotes that may be shown of it, the most telling first. */
export interface Citation {
  readonly paper: Paper;
  readonly quotes: readonly Quote[];
}

/** How citations are laid out. */
export interface Layout {
  /** The characters that there is room for. */
  readonly room: number;
  /** The number of the first paper. */
  readonly from: number;
  /** What was asked: its words are in bold. */
  readonly asked: string;
  /** Whether a sentence of what stands around a paper's first quote is shown. */
  readonly surroundings: boolean;
  readonly texts: Texts;
}

/** A citation laid out: two texts in markdown. */
export interface Block {
  readonly paper: Paper;
  /** Its number and linked title. */
  readonly title: string;
  /** Its quotes, what surrounds them and its code link; empty where it has none of these. */
  readonly body: string;
  /** The quotes that it shows, each checked against its abstract. */
  readonly quotes: readonly Quote[];
}

const TITLE_LENGTH = 200;
const SURROUNDING_LENGTH = 120;
const CODE_HOSTS = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'];

/**
 * Lays out as many citations as fit, in order, the first of them always. One that would not even fit
 * alone loses what surrounds its quotes, then its second quote; a quote that no message could hold is
 * left out and its paper says so.
 */
export function fitCitations(citations: readonly Citation[], layout: Layout): Block[] {
  const blocks: Block[] = [];
  let { room } = layout;
  for (const [at, citation] of citations.entries()) {
    const block = blockOf(citation, layout.from + at, layout);
    room -= lengthOf(block);
    if (room < 0 && at > 0) break;
    blocks.push(block);
  }
  return blocks;
}

/** A paper's title, linked to where it can be read. */
export function linkedTitle(paper: Paper): string {
  return link(paper.title, paper.url, TITLE_LENGTH);
}

/**
 * A paper's quotes as block quotes, the words that were asked for in bold; each is checked against the
 * abstract on its way out.
 */
export function quoteLines({ paper, quotes }: Citation, asked = ''): string[] {
  return quotes.map((quote) => {
    assertVerbatim(paper, quote);
    return blockQuote(quote.text, emphasis(asked, quote.text));
  });
}

/** A link to the code or project page that the abstract names; none when it names none. */
export function codeLink({ links }: Paper, { answer }: Texts): string[] {
  const pages = links.flatMap((address) => webAddress(address) ?? []);
  const code = pages.find((address) => CODE_HOSTS.includes(new URL(address).hostname));
  const [page] = code === undefined ? pages : [code];
  if (page === undefined) return [];
  return [link(code === undefined ? answer.projectPage : answer.code, page, TITLE_LENGTH)];
}

/** The richest form of a citation that fits into the room. */
function blockOf(citation: Citation, number: number, layout: Layout): Block {
  const { paper, quotes } = citation;
  const title = `**${number}.** ${linkedTitle(paper)}`;
  const nothing: Lines = [[], []];
  const tooLong: Lines = [quotes.length === 0 ? [] : [`-# ${layout.texts.answer.tooLong}`], []];
  const forms: (readonly [readonly Quote[], () => Lines])[] = [
    ...(layout.surroundings ? [[quotes, () => surroundingLines(citation)] as const] : []),
    ...[quotes, ...quotes.map((quote) => [quote])].map((shown) => [shown, () => nothing] as const),
    [[], () => tooLong],
  ];
  for (const [shown, around] of forms) {
    const block = {
      paper,
      title,
      body: bodyOf({ paper, quotes: shown }, around(), layout),
      quotes: shown,
    };
    if (lengthOf(block) <= layout.room) return block;
  }
  return { paper, title, body: '', quotes: [] };
}

/** Lines above a paper's quotes, and lines below them. */
type Lines = readonly [above: readonly string[], below: readonly string[]];

function bodyOf(citation: Citation, [above, below]: Lines, { asked, texts }: Layout): string {
  // A blank line between two quotes: without it Discord would draw them as one.
  const quoted = quoteLines(citation, asked).join('\n\n');
  const code = codeLink(citation.paper, texts);
  return [...above, ...(quoted === '' ? [] : [quoted]), ...below, ...code].join('\n');
}

/** The lines before and after the first quote's block; a second quote stands between it and what is after. */
function surroundingLines({ paper, quotes }: Citation): Lines {
  const [quote, ...others] = quotes;
  const found = quote && surroundingOf(paper, quote, quotes, SURROUNDING_LENGTH);
  if (found === undefined) return [[], []];
  assertVerbatim(paper, found);
  if (found.side === 'before') return [[smallType(`${found.cut ? '… ' : ''}${found.text}`)], []];
  return others.length > 0 ? [[], []] : [[], [smallType(`${found.text}${found.cut ? ' …' : ''}`)]];
}

function lengthOf({ title, body }: Pick<Block, 'title' | 'body'>): number {
  return title.length + body.length;
}
