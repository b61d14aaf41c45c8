// What becomes of a post that could not be made in time: late within hours of the same day, else dropped.
import { lastDue, localDay, type Due, type Schedule } from './schedule.ts';

/** A post is made up to this long after it was due, and on the same local day; after that it is dropped. */
const LATE_UP_TO_MS = 6 * 3_600_000;

/** A post this long after it was due says that it is late. */
const LATE_FROM_MS = 10 * 60_000;

/** How much longer it is looked whether the last attempt has gone through after all. */
const LAST_LOOK_MS = 3_600_000;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * The post that is to be made now, if any.
 * @param since when the schedule was set up or resumed; what was due before then is nobody's
 */
export function dueNow(schedule: Schedule, since: Date, now: Date): Due | undefined {
  const due = lastDue(schedule, now);
  if (due === undefined || due.at <= since) return undefined;
  return isInTime(due, schedule.zone, now) ? due : undefined;
}

/** Whether a post that was due may still be made. */
export function isInTime({ day, at }: Due, zone: string, now: Date): boolean {
  return now.getTime() - at.getTime() < LATE_UP_TO_MS && localDay(now, zone) === day;
}

/** Whether a post is given up whatever became of it: nobody looks after it any more. */
export function isGivenUp({ at }: Due, now: Date): boolean {
  return now.getTime() - at.getTime() >= LATE_UP_TO_MS + LAST_LOOK_MS;
}

/** Whether a post made now has to say that it is late. */
export function isLate({ at }: Due, now: Date): boolean {
  return now.getTime() - at.getTime() >= LATE_FROM_MS;
}

/** How long to wait after the `attempts`-th attempt failed, in milliseconds: doubled each time, within bounds. */
export function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
}
