// Which part of a reading list is shown: carried in custom ids, and fitted to the list as it is now.
import type { SavedPaper } from '../../state/reading-list.ts';

/** What a list can be narrowed to. */
export type ListFilter = 'all' | 'unread';

/** A page of a list, counted from 0; it may lie past the end. */
export interface ListView {
  readonly filter: ListFilter;
  readonly number: number;
}

/** A page that there is. */
export interface ListPage extends ListView {
  readonly papers: readonly SavedPaper[];
  /** The place of its first paper among those that pass the filter. */
  readonly first: number;
  /** At least 1. */
  readonly pages: number;
}

/** The names of the list's actions; the buttons that are posted carry them. */
export const NAMES = {
  show: { name: 'list' },
  mark: { name: 'list-mark' },
  remove: { name: 'list-remove' },
  export: { name: 'list-export' },
} as const;

const PAPERS_PER_PAGE = 10;

/** The papers of a list that pass a filter. */
export function filtered(papers: readonly SavedPaper[], filter: ListFilter): readonly SavedPaper[] {
  return filter === 'all' ? papers : papers.filter(({ read }) => !read);
}

/** The page that a view asks for, or the last one where the list has become shorter. */
export function pageOf(all: readonly SavedPaper[], { filter, number }: ListView): ListPage {
  const papers = filtered(all, filter);
  const pages = Math.max(1, Math.ceil(papers.length / PAPERS_PER_PAGE));
  const shown = Math.min(Math.max(0, number), pages - 1);
  const first = shown * PAPERS_PER_PAGE;
  return {
    filter,
    number: shown,
    pages,
    first,
    papers: papers.slice(first, first + PAPERS_PER_PAGE),
  };
}

/** A view as the arguments of a custom id. */
export function argsOf({ filter, number }: ListView): readonly [string, string] {
  return [filter, String(number)];
}

/** The view of a custom id's arguments; the first page of all where they say nothing. */
export function viewOf([filter, number]: readonly string[]): ListView {
  return { filter: filterOf(filter), number: Number.parseInt(number ?? '', 10) || 0 };
}

/** The filter of a custom id's argument. */
export function filterOf(arg: string | undefined): ListFilter {
  return arg === 'unread' ? 'unread' : 'all';
}
