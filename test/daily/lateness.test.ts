// The rule of catching up: late within six hours of the same local day, once; anything older is dropped.
import { expect, test } from 'vitest';
import { dueNow, isGivenUp, isLate, waitAfter } from '#src/daily/lateness.ts';
import type { Schedule } from '#src/daily/schedule.ts';

const schedule: Schedule = { time: '09:00', weekdays: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' };
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const at = (time: string): Date => new Date(`2026-11-20T${time}+01:00`);

const dayDue = (time: string, from = LONG_AGO): string | undefined =>
  dueNow(schedule, from, at(time))?.day;

test('nothing is due before its time, and the post from its minute on', () => {
  expect(dayDue('08:59:59.999')).toBeUndefined();
  expect(dayDue('09:00:00')).toBe('2026-11-20');
});

test('a post that was missed is made up to six hours later', () => {
  expect(dayDue('14:59:59')).toBe('2026-11-20');
  expect(dayDue('15:00:00')).toBeUndefined();
});

test('a post that was missed is dropped when its local day is over', () => {
  const late = { ...schedule, time: '22:00' };
  const due = dueNow(late, LONG_AGO, at('23:59:59'));
  expect(due?.day).toBe('2026-11-20');
  expect(dueNow(late, LONG_AGO, new Date('2026-11-20T23:00:00Z'))).toBeUndefined();
});

test('what was due before the schedule was set up or resumed is not made up for', () => {
  expect(dayDue('10:00:00', at('09:30:00'))).toBeUndefined();
  expect(dayDue('10:00:00', at('09:00:00'))).toBeUndefined();
  expect(dayDue('10:00:00', at('08:59:00'))).toBe('2026-11-20');
});

test('a weekday without a post makes up for none of the day before', () => {
  expect(dueNow(schedule, LONG_AGO, new Date('2026-11-21T08:30:00+01:00'))).toBeUndefined();
});

test('a post is late ten minutes after its time', () => {
  const due = { day: '2026-11-20', at: at('09:00:00') };
  expect(isLate(due, at('09:09:59'))).toBe(false);
  expect(isLate(due, at('09:10:00'))).toBe(true);
});

test('an hour after the last moment for a post nobody looks after it any more', () => {
  const due = { day: '2026-11-20', at: at('09:00:00') };
  expect(isGivenUp(due, at('15:59:59'))).toBe(false);
  expect(isGivenUp(due, at('16:00:00'))).toBe(true);
});

test('the wait between attempts doubles up to half an hour', () => {
  expect([1, 2, 3, 6, 7, 8, 100].map((attempts) => waitAfter(attempts) / 1000)).toEqual([
    30, 60, 120, 960, 1800, 1800, 1800,
  ]);
});
