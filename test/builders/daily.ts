// Builds a schedule of the paper of the day; a test states only what it is about.
import type { DailySchedule } from '#src/state/daily.ts';

/** A schedule that runs every day at nine in Berlin, with the given fields. */
export function aSchedule(overrides: Partial<DailySchedule> = {}): Omit<DailySchedule, 'paused'> {
  return {
    ...{ server: 's1', channel: 'c1', time: '09:00', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    ...{ zone: 'Europe/Berlin', topic: null, since: new Date('2026-11-01T00:00:00Z') },
    ...overrides,
  };
}
