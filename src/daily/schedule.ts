// When a paper of the day is due: local time and weekdays in a time zone, right when the clocks change.
import { Cron } from 'croner';

/** When to post: a local time on some weekdays of a time zone. */
export interface Schedule {
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** 1 is Monday, 7 is Sunday; at least one. */
  readonly weekdays: readonly number[];
  /** An IANA name such as `Europe/Berlin`. */
  readonly zone: string;
}

/** A moment at which a post is due, and the local day that it belongs to. */
export interface Due {
  /** `YYYY-MM-DD` in the schedule's zone. */
  readonly day: string;
  readonly at: Date;
}

/**
 * The first moment after `after` at which a post is due. A local time that the clocks skip is due at the
 * next minute that exists, one that comes twice is due the first time.
 */
export function nextDue(schedule: Schedule, after: Date): Due {
  const [next] = nextDues(schedule, after, 1);
  if (next === undefined) throw new Error(`${schedule.time} never comes in ${schedule.zone}.`);
  return next;
}

/** The first `count` moments after `after`, in order. */
export function nextDues(schedule: Schedule, after: Date, count: number): Due[] {
  return timetable(schedule)
    .nextRuns(count, after)
    .map((at) => ({ day: localDay(at, schedule.zone), at }));
}

/** The last moment at or before `until` at which a post was due. */
export function lastDue(schedule: Schedule, until: Date): Due | undefined {
  // croner looks strictly before a moment.
  const [at] = timetable(schedule).previousRuns(1, new Date(until.getTime() + 1));
  return at === undefined ? undefined : { day: localDay(at, schedule.zone), at };
}

/** The day (`YYYY-MM-DD`) of a moment in a time zone. */
export function localDay(moment: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...{ calendar: 'iso8601', timeZone: zone },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function timetable({ time, weekdays, zone }: Schedule): Cron {
  // To croner an empty list means every day.
  if (weekdays.length === 0) throw new Error('A schedule without weekdays is never due.');
  const [hour, minute] = time.split(':').map(Number);
  return new Cron(`0 ${minute ?? 0} ${hour ?? 0} * * ${weekdays.join(',')}`, { timezone: zone });
}
