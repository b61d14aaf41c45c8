// Verbs over the five listings, where nothing is to be built and so nothing to be said beside the answer.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { LISTINGS_FOLDER, LISTINGS_INDEX } from '#test/listings.ts';
import { workspace } from './corpora.ts';
import { run } from './process.ts';
import { expectPlain, jsonLines } from './shapes.ts';

/** The options that name the listings and their index. */
export const LISTINGS_OPTIONS = ['--corpus', LISTINGS_FOLDER, '--index', LISTINGS_INDEX];

/** Runs a verb on the listings, where nothing is to be said beside the answer. */
export async function runQuietly(verb: string, args: readonly string[], code = 0) {
  const outcome = await run(verb, [...args, ...LISTINGS_OPTIONS]);
  expect(outcome).toMatchObject({ code, stderr: '' });
  expectPlain(outcome.stdout);
  return outcome.stdout;
}

/** Runs a verb over lines of a batch file. */
export async function runBatch(
  verb: string,
  lines: readonly unknown[],
  code = 0,
): Promise<unknown[]> {
  const file = path.join((await workspace()).folder, 'batch.jsonl');
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(file, `${texts.join('\n')}\n`);
  return jsonLines(await runQuietly(verb, ['--batch', file], code));
}
