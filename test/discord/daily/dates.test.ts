// Days, moments and weekdays in words, in the reader's language and the server's zone.
import { expect, test } from 'vitest';
import { dayInWords, momentInWords, timeIn, weekdaysInWords } from '#src/discord/daily/dates.ts';
import { LANGUAGES, type Language } from '#src/texts/texts.ts';

const inWords = (weekdays: number[], language: Language): string =>
  weekdaysInWords(weekdays, language, LANGUAGES[language]);

test('a day is written as its readers write it', () => {
  expect(dayInWords('2026-03-01', 'en')).toBe('1 March 2026');
  expect(dayInWords('2026-03-01', 'de')).toBe('1. März 2026');
  expect(dayInWords('2026-03-01', 'fr')).toBe('1 mars 2026');
});

test('a moment is told in the zone that was chosen', () => {
  const moment = new Date('2026-11-22T22:30:00Z');
  expect(momentInWords(moment, 'Asia/Kolkata', 'en')).toMatch(/Monday,? 23 November 2026.*04:00/);
  expect(momentInWords(moment, 'America/New_York', 'de')).toMatch(/Sonntag, 22\. November.*17:30/);
  expect(timeIn(moment, 'Asia/Kolkata')).toBe('04:00');
});

test.each([
  ['en', [1, 2, 3, 4, 5, 6, 7], 'every day'],
  ['en', [1, 2, 3, 4, 5], 'Monday to Friday'],
  ['en', [6, 7], 'Saturday and Sunday'],
  ['en', [3], 'Wednesday'],
  ['de', [1, 3, 5], 'Montag, Mittwoch und Freitag'],
  ['fr', [2, 3, 4], 'mardi à jeudi'],
] as const)('in %s, %j is %s', (language, weekdays, words) => {
  expect(inWords([...weekdays], language)).toBe(words);
});
