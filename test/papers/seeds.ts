// The shipped listings, for tests that hold over all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { loadCorpus } from '#src/papers/corpus.ts';
import { LISTINGS_FOLDER } from '#test/listings.ts';

/** The text of each listing, by file name. */
export const LISTINGS: ReadonlyMap<string, string> = new Map(
  readdirSync(LISTINGS_FOLDER)
    .sort()
    .map((name) => [name, readFileSync(`${LISTINGS_FOLDER}/${name}`, 'utf8')]),
);

/** The shipped corpus. */
export const seedCorpus = await loadCorpus(LISTINGS_FOLDER);
