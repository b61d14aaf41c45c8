// When a post is due, held to a clock that is read minute by minute, over a year and where clocks change.
import { describe, expect, test } from 'vitest';
import { lastDue, localDay, nextDue, nextDues, type Schedule } from '#src/daily/schedule.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MINUTE = 60_000;
const DAY = 86_400_000;

const at = (schedule: Partial<Schedule>): Schedule => ({
  ...{ time: '09:00', weekdays: EVERY_DAY, zone: 'Europe/Berlin' },
  ...schedule,
});

const next = (schedule: Partial<Schedule>, after: string): string =>
  nextDue(at(schedule), new Date(after)).at.toISOString();

/** A local clock: the day, the weekday and the time that people read there at a moment. */
function clockOf(zone: string) {
  const format = new Intl.DateTimeFormat('sv', {
    ...{ timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' },
  });
  return (moment: number) => {
    const [day = '', time = ''] = format.format(moment).split(' ');
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { day, time, weekday: weekday === 0 ? 7 : weekday };
  };
}

/** What a person with a clock would do: on each right day, the first minute at or past the time. */
function watched({ time, weekdays, zone }: Schedule, from: number, to: number): number[] {
  const clock = clockOf(zone);
  const due: number[] = [];
  let posted = clock(from).time >= time ? clock(from).day : '';
  for (let moment = from; moment < to; moment += MINUTE) {
    const now = clock(moment);
    if (now.day === posted || now.time < time) continue;
    posted = now.day;
    if (weekdays.includes(now.weekday)) due.push(moment);
  }
  return due;
}

describe('where the clocks change', () => {
  const CHANGES: [string, string, string, string][] = [
    ['Europe/Berlin', '02:30', '2026-03-28T12:00Z', '2026-10-24T12:00Z'],
    ['America/New_York', '02:15', '2026-03-07T12:00Z', '2026-10-31T12:00Z'],
    ['America/New_York', '01:59', '2026-03-07T12:00Z', '2026-10-31T12:00Z'],
    ['Australia/Lord_Howe', '02:10', '2026-10-03T00:00Z', '2026-04-04T00:00Z'],
    ['Australia/Lord_Howe', '01:45', '2026-10-03T00:00Z', '2026-04-04T00:00Z'],
    ['Africa/Cairo', '00:30', '2026-04-23T12:00Z', '2026-10-29T12:00Z'],
  ];

  test.each(CHANGES)('%s at %s is due once a day, at a time that exists', (zone, time, ...days) => {
    const schedule = at({ zone, time });
    for (const from of days.map((day) => Date.parse(day))) {
      const due = nextDues(schedule, new Date(from - MINUTE), 3).map((each) => each.at.getTime());
      expect(due).toEqual(watched(schedule, from, from + 3 * DAY).slice(0, 3));
    }
  });

  test('a time that the clocks skip is posted at the next minute that exists', () => {
    expect(next({ time: '02:30' }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a time that comes twice is posted the first time only', () => {
    expect(next({ time: '02:30' }, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(next({ time: '02:30' }, '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
    const second = lastDue(at({ time: '02:30' }), new Date('2026-10-25T01:30:00Z'));
    expect(second?.at.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

describe.each(ZONES)('over a year in %s', (zone) => {
  const from = Date.parse('2027-01-01T12:00:00Z');
  const schedules = ['00:00', '01:45', '02:30', '09:00', '23:59'].map((time, turn) =>
    at({ zone, time, weekdays: turn % 2 === 0 ? EVERY_DAY : [1, 3, 5] }),
  );

  test.each(schedules)('$time is due on every right day and on no other', (schedule) => {
    const due = nextDues(schedule, new Date(from), 365).filter(
      (each) => each.at.getTime() < from + 365 * DAY,
    );
    const clock = clockOf(zone);
    const noons = Array.from({ length: 367 }, (_, day) => clock(from - DAY + day * DAY));
    const right = noons.filter(({ weekday }) => schedule.weekdays.includes(weekday));
    const days = due.map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(right.map(({ day }) => day).join(' ')).toContain(days.join(' '));
    for (const { day, at: moment } of due) {
      expect(clock(moment.getTime()).day).toBe(day);
      const early = clock(moment.getTime() - MINUTE);
      expect(early.day === day && early.time >= schedule.time).toBe(false);
      expect(clock(moment.getTime()).time >= schedule.time).toBe(true);
    }
  });

  test('looking back finds what looking forward found', () => {
    for (const schedule of schedules) {
      for (const due of nextDues(schedule, new Date(from), 60)) {
        const moment = due.at.getTime();
        expect(lastDue(schedule, due.at)).toEqual(due);
        expect(lastDue(schedule, new Date(moment + 59_999))).toEqual(due);
        expect(lastDue(schedule, new Date(moment - 1))?.at.getTime()).toBeLessThan(moment);
        expect(nextDue(schedule, new Date(moment - 1))).toEqual(due);
      }
    }
  });
});

test('weekdays are those of the zone, not of this machine', () => {
  const mondays = { weekdays: [1], zone: 'Pacific/Kiritimati', time: '00:30' };
  expect(next(mondays, '2026-11-21T12:00:00Z')).toBe('2026-11-22T10:30:00.000Z');
  const sundays = { weekdays: [7], zone: 'Pacific/Pago_Pago', time: '23:30' };
  expect(next(sundays, '2026-11-21T12:00:00Z')).toBe('2026-11-23T10:30:00.000Z');
});

test('a schedule without weekdays is refused: it would never be due', () => {
  expect(() => nextDue(at({ weekdays: [] }), new Date())).toThrow('never due');
});

test('a moment belongs to the day that people read there', () => {
  const moment = new Date('2026-11-21T12:30:00Z');
  expect(localDay(moment, 'Pacific/Kiritimati')).toBe('2026-11-22');
  expect(localDay(moment, 'America/New_York')).toBe('2026-11-21');
  expect(localDay(new Date('2026-01-01T02:00:00Z'), 'America/New_York')).toBe('2025-12-31');
});
