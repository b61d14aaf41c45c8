// The paper of the day: the same for everyone on a day, and every paper once before any comes again.
import { createHash } from 'node:crypto';
import { FootnoteError } from '../errors.ts';
import type { Paper } from '../papers/paper.ts';

const MS_PER_DAY = 86_400_000;

/** The ids of papers that need not be considered. */
export type PaperIds = ReadonlySet<string>;

/**
 * The paper of a day (`YYYY-MM-DD`). Papers take turns in an order that looks shuffled but follows from
 * their ids alone, however the corpus lists them.
 * @param seen papers that have had their turn; they are passed over while there are others
 * @throws FootnoteError `no-corpus` when there is no paper.
 */
export function pickOfTheDay(
  papers: readonly Paper[],
  day: string,
  seen: PaperIds = new Set(),
): Paper {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new Error(`'${day}' is not a day such as 2026-03-31.`);
  const turn = Math.floor(midnight / MS_PER_DAY);
  const inTurn = papers
    .map((paper) => ({ paper, place: placeOf(paper) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ paper }) => paper);
  const start = turn % inTurn.length;
  const fromToday = [...inTurn.slice(start), ...inTurn.slice(0, start)];
  const [first] = fromToday;
  if (first === undefined) throw new FootnoteError('no-corpus', ({ noPapers }) => noPapers);
  return fromToday.find(({ id }) => !seen.has(id)) ?? first;
}

/** The day (`YYYY-MM-DD`) of a moment in this machine's time zone. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function placeOf(paper: Paper): string {
  return createHash('sha256').update(paper.id).digest('hex');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
