// How many questions people asked today, kept for the servers that allow so many a day.

const MS_PER_DAY = 86_400_000;

/** Who is counted: a person, in each server apart. */
export interface Counted {
  readonly server: string;
  readonly user: string;
}

/** Keeps today's counts; a day is one of UTC, and the counts of earlier days are dropped. */
export interface UsageStore {
  /** How many questions were counted on the day of `at`. */
  asked(who: Counted, at: Date): number;
  /** Counts so many more on the day of `at`; less than none takes back. */
  count(who: Counted, at: Date, questions: number): void;
}

/** The day by which questions are counted, as `YYYY-MM-DD`. */
export function dayOfUsage(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** When counting starts anew: the next midnight of UTC. */
export function nextDayOfUsage(at: Date): Date {
  return new Date((Math.floor(at.getTime() / MS_PER_DAY) + 1) * MS_PER_DAY);
}
