// Notices that another process uses the same state file; SQLite itself lets both, and nothing is lost by it.
import path from 'node:path';
import lockfile from 'proper-lockfile';

// The holder renews its mark every second; after this long without renewal it is dead, not slow.
const STALE_MS = 5000;
const RENEW_MS = 1000;

/** How often somebody else's mark is looked at again, so long that one left by a killed process is stale. */
const LOOKS = { retries: 12, minTimeout: 500, maxTimeout: 500 };

/**
 * Puts a mark beside the state file, which goes with the process; false when another process's stands there.
 * Takes seconds to say so, since a killed process leaves its mark.
 */
export async function isUsedAlone(file: string): Promise<boolean> {
  if (file === ':memory:') return true;
  try {
    await lockfile.lock(path.resolve(file), {
      ...{ stale: STALE_MS, update: RENEW_MS, retries: LOOKS, realpath: false },
      onCompromised: () => undefined,
    });
    return true;
  } catch (error) {
    // A folder in which no mark can be put says nothing of another process.
    return (error as NodeJS.ErrnoException).code !== 'ELOCKED';
  }
}
