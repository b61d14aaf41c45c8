// Times and weekdays are understood as people write them in three languages; what is none is refused.
import { expect, test } from 'vitest';
import { typedTime, typedWeekdays } from '#src/discord/daily/typed-schedule.ts';

test.each([
  ['09:00', '09:00'],
  ['9', '09:00'],
  [' 9:05 ', '09:05'],
  ['17.30', '17:30'],
  ['9h30', '09:30'],
  ['18h', '18:00'],
  ['8 Uhr', '08:00'],
  ['0:00', '00:00'],
  ['9 am', '09:00'],
  ['12am', '00:00'],
  ['12:15 PM', '12:15'],
  ['5:30pm', '17:30'],
])('%j is %s', (typed, time) => {
  expect(typedTime(typed)).toBe(time);
});

test.each([
  '',
  'noon',
  '24:00',
  '9:60',
  '13 pm',
  '0am',
  '09:00:00',
  '9:5',
  '-1',
  'nine',
  '9 o’clock',
])('%j is no time of day', (typed) => {
  expect(typedTime(typed)).toBeUndefined();
});

test.each([
  ['en', 'Mon, Wed, Fri', [1, 3, 5]],
  ['en', 'fri mon', [1, 5]],
  ['en', 'Monday to Friday', [1, 2, 3, 4, 5]],
  ['en', 'mon-wed, sat', [1, 2, 3, 6]],
  ['en', 'Sat - Mon', [1, 6, 7]],
  ['en', 'every day', [1, 2, 3, 4, 5, 6, 7]],
  ['en', '135', [1, 3, 5]],
  ['en', 'Saturday and Sunday', [6, 7]],
  ['de', 'Mo, Mi und Fr', [1, 3, 5]],
  ['de', 'Montag bis Freitag', [1, 2, 3, 4, 5]],
  ['de', 'Di', [2]],
  ['de', 'mon', [1]],
  ['de', 'Wednesday', [3]],
  ['fr', 'lundi à vendredi', [1, 2, 3, 4, 5]],
  ['fr', 'mar., jeu.', [2, 4]],
  ['fr', 'tous les jours', [1, 2, 3, 4, 5, 6, 7]],
] as const)('in %s, %j is %j', (language, typed, weekdays) => {
  expect(typedWeekdays(typed, language)).toEqual(weekdays);
});

test.each(['', 'never', '8', '0', 'm', 'Mon, xyz', 'Mon to xyz', ','])(
  '%j names no weekdays',
  (typed) => {
    expect(typedWeekdays(typed, 'en')).toBeUndefined();
  },
);
