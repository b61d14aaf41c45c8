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
  readonly isLast: boolean;
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
  const { papersOnPage, index, texts } = paging;
  let [number, before] = [0, 0];
  const blocksFrom = (at: number): Block[] =>
    fitCitations(citations.slice(at, at + papersOnPage), { ...paging, from: at + 1 });
  let blocks = blocksFrom(0);
  while (number < asked && before + blocks.length < citations.length) {
    before += blocks.length;
    number += 1;
    blocks = blocksFrom(before);
  }
  const after = before + blocks.length;
  const meant = citations.slice(before, after).flatMap(({ quotes }) => quotes).length;
  const shown = blocks.flatMap(({ quotes }) => quotes).length;
  const { answer } = texts;
  const isWhole = blocks.length === citations.length;
  const sentences = [
    ...(isWhole ? [] : [answer.papersOf(before + 1, after, citations.length)]),
    answer.verbatim(shown),
    ...(meant > shown ? [answer.leftOut(meant - shown)] : []),
    indexName(index, texts),
  ];
  const footer = `-# ${sentences.join(' · ')}`;
  return { blocks, number, isLast: after >= citations.length, footer };
}

/** The buttons to the pages before and after, where there are such. */
export function turning(
  { number, isLast }: Page,
  to: (page: number, label: string) => APIButtonComponent,
  { answer }: Texts,
): APIButtonComponent[] {
  return [
    ...(number > 0 ? [to(number - 1, answer.back)] : []),
    ...(isLast ? [] : [to(number + 1, answer.more)]),
  ];
}

/** The index by name. */
export function indexName(index: string, { answer }: Texts): string {
  return answer.index(inlineText(index, INDEX_LENGTH));
}
