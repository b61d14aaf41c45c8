// One build at a time: a lock on the index folder that outlives no process.
import lockfile from 'proper-lockfile';
import { FootnoteError } from '../errors.ts';

// The holder renews the lock every second; after this long without renewal it is dead, not slow.
const STALE_MS = 5000;
const RENEW_MS = 1000;

// The lock's package would end the process at this signal; so it stays what it is to Node: a write that fails.
process.on('SIGXFSZ', () => undefined);

/**
 * Runs `work` while holding the build lock of an index folder (which must exist).
 * A lock left by a killed build is taken over within seconds.
 * @throws FootnoteError `index-locked` when another build is at work
 */
export async function withBuildLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(folder, {
      stale: STALE_MS,
      update: RENEW_MS,
      lockfilePath: `${folder}/build.lock`,
      // A holder that slept through the limit goes on: builds never share a folder, so nothing can mix.
      onCompromised: () => undefined,
      retries: { retries: 12, minTimeout: 500, maxTimeout: 500 },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    throw new FootnoteError(
      'index-locked',
      `Another build is at work on the index in ${folder}. Wait for it to finish, or stop it, and try again.`,
      { cause: error },
    );
  }
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}
