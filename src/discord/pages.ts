// Papers with their quotes, page by page: what is on each, what is said at its bottom, and how to turn it.
import type { APIButtonComponent } from 'discord.js';
import type { Texts } from '../texts/texts.ts';
import { fitCitations, type Block, type Citation, type Layout } from './citations.ts';
import { inlineText } from './escape.ts';

const INDEX_LENGTH = 40;

/** The characters to keep free on every page for the line at its bottom and short sentences. */
export const PAGE_MARGIN = 300;

/** One page of several. */
export interface Page {
  readonly blocks: readonly Block[];
  /** From 0. */
  readonly number: number;
  readonly pages: number;
  /** Small type, in markdown: which papers these are, how many quotes were checked, which index was asked. */
  readonly footer: string;
}

/** What a page is made of besides its citations. */
export interface Paging extends Omit<Layout, 'from'> {
  readonly papersOnPage: number;
  readonly index: string;
}

/** A page; one past the last is the last. The same papers are on the same page whenever it is shown. */
export function pageOf(citations: readonly Citation[], asked: number, paging: Paging): Page {
  const all: Block[][] = [];
  for (let at = 0; at < citations.length; at += all.at(-1)?.length ?? 1) {
    const next = citations.slice(at, at + paging.papersOnPage);
    all.push(fitCitations(next, { ...paging, from: at + 1 }));
  }
  const number = Math.max(0, Math.min(asked, all.length - 1));
  const blocks = all[number] ?? [];
  const before = all.slice(0, number).flat().length;
  const meant = citations.slice(before, before + blocks.length).flatMap(({ quotes }) => quotes);
  const shown = blocks.flatMap(({ quotes }) => quotes).length;
  const { answer } = paging.texts;
  const sentences = [
    ...(all.length > 1
      ? [answer.papersOf(before + 1, before + blocks.length, citations.length)]
      : []),
    answer.verbatim(shown),
    ...(meant.length > shown ? [answer.leftOut(meant.length - shown)] : []),
    indexName(paging.index, paging.texts),
  ];
  return { blocks, number, pages: all.length, footer: `-# ${sentences.join(' · ')}` };
}

/** The buttons to the pages before and after, where there are such. */
export function turning(
  { number, pages }: Page,
  to: (page: number, label: string) => APIButtonComponent,
  { answer }: Texts,
): APIButtonComponent[] {
  return [
    ...(number > 0 ? [to(number - 1, answer.back)] : []),
    ...(number + 1 < pages ? [to(number + 1, answer.more)] : []),
  ];
}

/** The index by name. */
export function indexName(index: string, { answer }: Texts): string {
  return answer.index(inlineText(index, INDEX_LENGTH));
}
