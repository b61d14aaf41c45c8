// The five listings with an index of them, kept between test runs so that only the first run embeds them.
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildIndex } from '#src/adapters/index-builder.ts';
import { type Config, parseConfig } from '#src/config.ts';
import { startModels } from '#src/open-library.ts';
import { loadCorpus } from '#src/papers/corpus.ts';

const CACHE = path.resolve('node_modules/.cache/footnote');

/** The names that the shipped listings have; a team's own files in seeds/ have others. */
export const LISTING_NAME = /^\d{3}_[0-9a-f]{16}\.txt$/;

/** A folder with the five listings alone, whatever else a team has dropped into seeds/. */
export const LISTINGS_FOLDER = path.join(CACHE, 'seeds');

/** Where their index is. */
export const LISTINGS_INDEX = path.join(CACHE, 'index');

/** The default settings over the five listings. */
export function listingsConfig(): Config {
  return parseConfig({ CORPUS_DIR: LISTINGS_FOLDER, INDEX_DIR: LISTINGS_INDEX });
}

/** Copies the listings and brings their index up to date with the real models; vitest runs it once. */
export default async function setup(): Promise<void> {
  await mkdir(LISTINGS_FOLDER, { recursive: true });
  for (const name of (await readdir('seeds')).filter((file) => LISTING_NAME.test(file))) {
    await cp(path.join('seeds', name), path.join(LISTINGS_FOLDER, name));
  }
  const models = await startModels(listingsConfig());
  try {
    const corpus = await loadCorpus(LISTINGS_FOLDER);
    await buildIndex({ folder: LISTINGS_INDEX, corpus, embedder: models });
  } finally {
    models.close();
  }
}
