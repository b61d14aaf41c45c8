// What people type for a schedule: times of day and weekdays, as they write them in their language.
import type { Language } from '../../texts/texts.ts';
import { LANGUAGES } from '../../texts/texts.ts';
import { weekdayNames } from './dates.ts';

const TIME = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?)?\s*(am|pm|uhr|h)?$/i;
const RANGE = /^(\p{L}+)\.?\s*(?:-|–|—|\bto\b|\bbis\b|à|\bau\b)\s*(\p{L}+)\.?$/iu;
const BETWEEN = /[\s,;/&+]+(?:(?:and|und|et)\s+)?/iu;
const SHORTEST_NAME = 2;

/** The time of day (`HH:MM`) that someone typed: 9, 9:00, 09.00, 9h30, 5 pm; undefined when it is none. */
export function typedTime(typed: string): string | undefined {
  const [, hourText = '', minuteText = '0', half = ''] = TIME.exec(typed.trim()) ?? [];
  const twelve = /^[ap]m$/i.test(half);
  const [given, minute] = [Number(hourText), Number(minuteText)];
  if (hourText === '' || minute > 59 || (twelve && (given < 1 || given > 12))) return undefined;
  const hour = twelve ? (given % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : given;
  return hour > 23 ? undefined : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/**
 * The weekdays (1 is Monday, in order) that someone typed: “Mon, Wed, Fri”, “Montag bis Freitag”, “135”,
 * “every day”; undefined when it makes none.
 */
export function typedWeekdays(typed: string, language: Language): number[] | undefined {
  const text = typed.trim().toLowerCase();
  if (/^[1-7]+$/.test(text)) return inOrder(Array.from(text, Number));
  const everyDay = [language, 'en' as const].map((each) => LANGUAGES[each].daily.everyDay);
  if (everyDay.includes(text)) return [1, 2, 3, 4, 5, 6, 7];
  const range = RANGE.exec(text);
  if (range !== null) return between(weekday(range[1], language), weekday(range[2], language));
  const words = text.split(BETWEEN).filter((word) => word !== '');
  const days = words.map((word) => {
    const part = RANGE.exec(word);
    if (part === null) return [weekday(word.replace(/\.$/, ''), language)];
    return between(weekday(part[1], language), weekday(part[2], language)) ?? [undefined];
  });
  const all = days.flat();
  const known = all.filter((day) => day !== undefined);
  return known.length === 0 || known.length < all.length ? undefined : inOrder(known);
}

/** The weekday that a name or its beginning means; in the reader's language, else in English. */
function weekday(name: string | undefined, language: Language): number | undefined {
  if (name === undefined || name.length < SHORTEST_NAME) return undefined;
  for (const each of [language, 'en' as const]) {
    const at = weekdayNames(each, 'long').findIndex((full) => full.toLowerCase().startsWith(name));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

/** The weekdays from one to another, over the weekend where that is the way. */
function between(from: number | undefined, to: number | undefined): number[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  const count = ((to - from + 7) % 7) + 1;
  return inOrder(Array.from({ length: count }, (_, step) => ((from - 1 + step) % 7) + 1));
}

function inOrder(weekdays: readonly number[]): number[] {
  return [...new Set(weekdays)].sort((a, b) => a - b);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
