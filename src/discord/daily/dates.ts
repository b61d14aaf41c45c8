// Days, times and weekdays in words, in the reader's language.
import type { Language, Texts } from '../../texts/texts.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };

/** A Monday; the names of weekdays are those of this day and the six after it. */
const A_MONDAY = Date.UTC(2024, 0, 1);
const MS_PER_DAY = 86_400_000;

/** A day (`YYYY-MM-DD`) as people write it: 21 November 2026. */
export function dayInWords(day: string, language: Language): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], {
    ...{ timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' },
  });
}

/** A moment in a time zone, with its weekday: Friday 20 November 2026 at 09:00. */
export function momentInWords(moment: Date, zone: string, language: Language): string {
  return moment.toLocaleString(LOCALES[language], {
    ...{ timeZone: zone, dateStyle: 'full', timeStyle: 'short' },
  });
}

/** The time of day (`HH:MM`) of a moment in a time zone. */
export function timeIn(moment: Date, zone: string): string {
  return moment.toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' });
}

/** The names of the weekdays, Monday first, whole (Monday) or in short (Mon). */
export function weekdayNames(language: Language, style: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'UTC', weekday: style });
  return Array.from({ length: 7 }, (_, at) => format.format(A_MONDAY + at * MS_PER_DAY));
}

/** Weekdays (1 is Monday, in order) in words: every day, Monday to Friday, Monday and Thursday. */
export function weekdaysInWords(
  weekdays: readonly number[],
  language: Language,
  { daily }: Texts,
): string {
  if (weekdays.length === 7) return daily.everyDay;
  const names = weekdayNames(language, 'long');
  const named = weekdays.map((weekday) => names[weekday - 1] ?? '');
  const [first = '', last = ''] = [named[0], named.at(-1)];
  const consecutive = (weekdays.at(-1) ?? 0) - (weekdays[0] ?? 0) === weekdays.length - 1;
  if (consecutive && weekdays.length > 2) return daily.weekdayRange(first, last);
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(named);
}
