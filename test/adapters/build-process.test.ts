// A build in a process of its own gives what a build gives, and however it ends, the index in use is whole.
import { readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildAside } from '#src/adapters/build-process.ts';
import { buildIndex, type Progress } from '#src/adapters/index-builder.ts';
import { readManifest } from '#src/adapters/index-folder.ts';
import { parseConfig } from '#src/config.ts';
import { aCorpus, papersOf } from '#test/builders/corpus.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';

// A process that stands back may wait for its turn.
vi.setConfig({ testTimeout: 120_000 });

const at = folderOfEachTest();
const { models } = parseConfig({});
const never = new AbortController().signal;

const put = (name: string, text: string): void => {
  writeFileSync(at('corpus', name), text);
};
const build = (onProgress: (progress: Progress) => void = () => undefined, signal = never) =>
  buildAside({ corpusFolder: at('corpus'), indexFolder: at('index'), models }, onProgress, signal);

beforeEach(() => {
  mkdirSync(at('corpus'));
  put('a.jsonl', '{"title":"A","abstract":"First. Of two."}\n{"title":"B","abstract":"Second."}\n');
});

describe('buildAside', () => {
  it('puts a whole index in use, telling how far it is and what was left out', async () => {
    put('torn.jsonl', '{"title":');
    const progress: Progress[] = [];
    const problems = await build((now) => progress.push(now));
    expect(problems).toMatchObject([{ file: 'torn.jsonl', line: 1 }]);
    expect(progress).toMatchObject([
      { done: 1, embedded: 1, total: 2 },
      { done: 2, embedded: 2, total: 2 },
    ]);
    const { counts } = await readManifest(at('index'));
    expect(counts).toMatchObject({ papers: 2, sentences: 3 });
  });

  it('fails of what the build fails of', async () => {
    const place = { corpusFolder: at('nowhere'), indexFolder: at('index'), models };
    const failure = await failureOf(() => buildAside(place, () => undefined, never));
    expect(failure).toMatchObject({ code: 'no-corpus' });
    expect(failure.message).toContain(`"${at('nowhere')}" does not exist`);
  });

  it('ended in the middle, says so and leaves the index in use whole and nothing locked', async () => {
    // So many that the end comes long before the last of them is embedded.
    const many = Array.from(
      { length: 500 },
      (_, n) => `{"title":"M${n}","abstract":"It is ${n}."}\n`,
    );
    put('many.jsonl', many.join(''));
    const corpus = aCorpus(papersOf({ Old: 'It is old.' }));
    const before = await buildIndex({ folder: at('index'), corpus, embedder: new HashEmbedder() });
    const end = new AbortController();
    const failure = await failureOf(() =>
      build(() => {
        end.abort();
      }, end.signal),
    );
    expect(failure).toMatchObject({ code: 'build-ended' });
    expect(await readManifest(at('index'))).toEqual(before.manifest);
    expect(readdirSync(at('index'))).toEqual([expect.stringMatching(/^build-/), 'current.json']);
  });
});
