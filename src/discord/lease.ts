// For how long a job has work for itself alone.
import type { JobContext } from './jobs.ts';

/**
 * Longer than any step can take, since requests are given up before. After a crash the work is free again
 * when this has passed.
 */
const LEASE_MS = 3 * 60_000;

/** Until when work that is taken up now belongs to the one who takes it. */
export function lease({ now }: Pick<JobContext, 'now'>): Date {
  return new Date(now().getTime() + LEASE_MS);
}
