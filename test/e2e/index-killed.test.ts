// An index whose builds are killed, again and again: at every moment a whole index answers, and nothing piles up.
import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { type Entry, entries, fill, removeAll, workspace } from './support/corpora.ts';
import { endAll, run, start } from './support/process.ts';
import { ANSWER, jsonLines } from './support/shapes.ts';

const QUESTION = 'By how much does recipe 3 improve accuracy?';

/** Index folders that are worked on at the same time, and kills in each. */
const FOLDERS = 4;
const KILLS = 5;

/** A build of this size is over after about this long; a kill comes at any time before. */
const BUILD_MS = 3000;
const WRITING_MS = 40;

/** Two contents of a corpus: half of each is new to the other. */
const CONTENTS: readonly (readonly Entry[])[] = [
  [...entries(0, 12), ...entries(20, 32)],
  [...entries(0, 12), ...entries(40, 52)],
];

afterAll(async () => {
  endAll();
  await removeAll();
});

/** Numbers from 0 to 1, the same ones every time for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** The answer to the question, without its time. */
async function answerOf(options: readonly string[]): Promise<object> {
  const asked = await run('ask', ['--json', QUESTION, ...options]);
  expect(asked).toMatchObject({ code: 0 });
  return { ...ANSWER.parse(jsonLines(asked.stdout)[0]), ms: 0 };
}

/** Resolves when a build begins to write into an index folder. */
function writingIn(index: string): { begun: Promise<void>; stop: () => void } {
  let stop = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    const watcher = watch(index, (_event, name) => {
      if (name?.includes('.unfinished')) resolve();
    });
    stop = () => {
      watcher.close();
      resolve();
    };
  });
  return { begun, stop };
}

/** Starts a build and kills it: while it writes, or at any time. Says whether it still ran. */
async function killedBuild(
  { index, options }: { index: string; options: readonly string[] },
  kill: { writing: boolean; share: number },
): Promise<boolean> {
  const writing = writingIn(index);
  const build = start('build-index', options);
  void build.ended.then(writing.stop);
  if (kill.writing) await writing.begun;
  await pause(kill.share * (kill.writing ? WRITING_MS : BUILD_MS));
  const runs = build.child.exitCode === null;
  if (runs) build.kill('SIGKILL');
  await build.gone();
  return runs;
}

test('builds killed at twenty moments never cost the index, and the next question finds it right', async () => {
  const references = await Promise.all(
    CONTENTS.map(async (content) => {
      const { corpus, options } = await workspace();
      await fill(corpus, content);
      return answerOf(options);
    }),
  );
  const folders = Array.from({ length: FOLDERS }, async (_, folder) => {
    const random = randomFrom(folder + 1);
    const place = await workspace();
    await fill(place.corpus, CONTENTS[0] ?? []);
    expect(await answerOf(place.options)).toEqual(references[0]);
    let killed = 0;
    for (let round = 1; round <= KILLS; round++) {
      const kill = { writing: (round + folder) % 2 === 0, share: random() };
      await fill(place.corpus, CONTENTS[round % 2] ?? []);
      killed += Number(await killedBuild(place, kill));
      expect((await readdir(place.index)).length).toBeLessThanOrEqual(5);
      const answer = await answerOf(place.options);
      expect({ folder, round, kill, answer }).toMatchObject({ answer: references[round % 2] });
    }
    await fill(place.corpus, CONTENTS[(KILLS + 1) % 2] ?? []);
    expect(await run('build-index', place.options)).toMatchObject({ code: 0 });
    const left = (await readdir(place.index)).sort();
    expect(left).toEqual([expect.stringMatching(/^build-[^.]+$/), 'current.json']);
    return killed;
  });
  const killed = await Promise.all(folders);
  // Some builds may end before they are killed; a test that killed none would show nothing.
  expect(killed.reduce((sum, count) => sum + count)).toBeGreaterThan((FOLDERS * KILLS) / 2);
}, 170_000);
