// The shipped listings, for tests that hold over all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '#src/papers/corpus.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The text of each listing, by file name. */
export const LISTINGS: ReadonlyMap<string, string> = new Map(
  readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(`${SEEDS}/${name}`, 'utf8')]),
);

/** The shipped corpus. */
export const seedCorpus = await loadCorpus(SEEDS);
