// Only papers that changed are embedded, and whatever happens to a build, the old index serves until the new one is whole.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Progress } from '#src/adapters/index-builder.ts';
import { openIndex } from '#src/adapters/index-folder.ts';
import type { Paper } from '#src/papers/paper.ts';
import type { Embedder } from '#src/search/ports.ts';
import { aCorpus, papersOf } from '#test/builders/corpus.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';

const THREE = papersOf({ A: 'First. Of three.', B: 'Second.', C: 'Third.' });
const at = folderOfEachTest();
const build = (papers: readonly Paper[], embedder: Embedder = new HashEmbedder()) =>
  buildIndex({ folder: at('index'), corpus: aCorpus(papers), embedder });

/** What a build of these papers embeds. */
async function embeddedBy(papers: readonly Paper[], id = 'hash@1'): Promise<string[]> {
  const embedder = new HashEmbedder({ id });
  await build(papers, embedder);
  return embedder.embedded;
}

/** The names in the index folder; a finished one holds its build and the file that names it. */
const names = (): string[] => readdirSync(at('index')).sort();

describe('a build embeds', () => {
  it('every paper when there is no index', async () => {
    expect(await embeddedBy(THREE)).toEqual(['A', 'B', 'C']);
  });

  it('nothing when nothing changed, and leaves the index as it is', async () => {
    const first = await build(THREE);
    const [folder] = names();
    expect(await embeddedBy(THREE)).toEqual([]);
    expect(names()[0]).toBe(folder);
    expect((await openIndex(at('index'), 'hash@1')).manifest.builtAt).toBe(first.manifest.builtAt);
  });

  it('only papers that are new or whose text changed', async () => {
    await build(THREE);
    const [a, , c] = THREE;
    const changed = papersOf({ B: 'Second, changed.', D: 'Fourth.' });
    expect(await embeddedBy([c, ...changed, a].filter((p) => p !== undefined))).toEqual(['B', 'D']);
  });

  it('nothing when papers are only taken out, moved or given another address', async () => {
    await build(THREE);
    const [a, , c] = THREE.map((paper) => ({ ...paper, url: 'https://example.org/x' }));
    expect(await embeddedBy([c, a].filter((p) => p !== undefined))).toEqual([]);
    const { papers } = await openIndex(at('index'), 'hash@1');
    expect(papers.map(({ paper }) => [paper.title, paper.url])).toEqual([
      ['C', 'https://example.org/x'],
      ['A', 'https://example.org/x'],
    ]);
  });

  it('every paper again for another model', async () => {
    await build(THREE);
    expect(await embeddedBy(THREE, 'hash@2')).toEqual(['A', 'B', 'C']);
  });

  it('every paper again when the old index is damaged', async () => {
    await build(THREE);
    writeFileSync(at('index', names()[0] ?? '', 'papers.jsonl'), 'x');
    expect(await embeddedBy(THREE)).toEqual(['A', 'B', 'C']);
  });
});

describe('the index of a corpus', () => {
  it('is the same whether it was built at once or grew', async () => {
    const [a] = THREE;
    await build(a === undefined ? [] : [a]);
    const grown = await build(THREE);
    const fresh = await buildIndex({
      folder: at('fresh'),
      corpus: aCorpus(THREE),
      embedder: new HashEmbedder(),
    });
    const byPlace = async (index: typeof grown) =>
      (await index.store.all())
        .map((v) => JSON.stringify([v.paper, v.sentence, [...v.vector]]))
        .sort();
    expect(await byPlace(grown)).toEqual(await byPlace(fresh));
    expect(grown.papers).toEqual(fresh.papers);
    expect(grown.manifest.id).toBe(fresh.manifest.id);
    expect(grown.manifest.files).toEqual(fresh.manifest.files);
  });

  it('counts what it holds and names what it was built from', async () => {
    const { manifest } = await build(THREE);
    expect(manifest.counts).toEqual({ papers: 3, sentences: 4, vectors: 7 });
    expect(manifest.model).toBe('hash@1');
    expect(manifest.sources).toEqual(aCorpus(THREE).files);
  });

  it('leaves nothing but itself in its folder, and other files alone', async () => {
    mkdirSync(at('index'));
    writeFileSync(at('index', 'README.md'), 'mine');
    await build(THREE);
    await build(THREE.slice(1));
    expect(names()).toEqual(['README.md', expect.stringMatching(/^build-/), 'current.json']);
    expect(readFileSync(at('index', 'README.md'), 'utf8')).toBe('mine');
  });
});

it('progress counts every paper, and those embedded by themselves', async () => {
  await build(THREE.slice(0, 2));
  const told: Progress[] = [];
  await buildIndex({
    folder: at('index'),
    corpus: aCorpus(THREE),
    embedder: new HashEmbedder(),
    onProgress: (progress) => told.push(progress),
  });
  expect(told).toEqual([
    { done: 1, embedded: 0, total: 3 },
    { done: 2, embedded: 0, total: 3 },
    { done: 3, embedded: 1, total: 3 },
  ]);
});

describe('a build that fails keeps the old index in use', () => {
  const zero: Embedder = {
    id: 'hash@1',
    embedPaper: (_title, sentences) =>
      Promise.resolve({ paper: new Float32Array(384), sentences: sentences.map(() => undefined) }),
    embedQuery: () => Promise.resolve(new Float32Array(384)),
  };

  it.each([
    ['while papers are embedded', new HashEmbedder({ failAfter: 1 }), 'The fake model stopped.'],
    ['while vectors are written', zero, 'cannot be stored'],
  ])('%s', async (_when, embedder, reason) => {
    const old = await build(THREE);
    const before = names();
    const more = [...THREE, ...papersOf({ D: 'Fourth.', E: 'Fifth.' })];
    await expect(build(more, embedder)).rejects.toThrow(reason);
    const { manifest, papers } = await openIndex(at('index'), 'hash@1');
    expect(manifest).toEqual(old.manifest);
    expect(papers).toHaveLength(3);
    expect(names()).toEqual(before);
  });

  it('and the next build clears away what a killed one left, and nothing else', async () => {
    await build(THREE);
    for (const theirs of ['build-notes', 'current-work']) mkdirSync(at('index', theirs));
    mkdirSync(at('index', 'build-0123456789ab-abc.unfinished'));
    writeFileSync(at('index', 'build-0123456789ab-abc.unfinished', 'index.json'), '{');
    mkdirSync(at('index', 'build-0123456789ab-abd'));
    writeFileSync(at('index', 'current.json.4711.new'), '{');
    expect((await openIndex(at('index'), 'hash@1')).papers).toHaveLength(3);
    await build(THREE.slice(1));
    expect(names()).toEqual([
      expect.stringMatching(/^build-[0-9a-f]{12}-\w+$/),
      'build-notes',
      'current-work',
      'current.json',
    ]);
  });
});

it('builds of two processes take turns, and the second finds its work done', async () => {
  const [one, other] = [new HashEmbedder(), new HashEmbedder()];
  const built = await Promise.all([build(THREE, one), build(THREE, other)]);
  expect(built.map(({ papers }) => papers.length)).toEqual([3, 3]);
  expect([...one.embedded, ...other.embedded]).toEqual(['A', 'B', 'C']);
});

describe('a folder that cannot be written', () => {
  it.each([
    ['is a file', 'file'],
    ['lies under a file', 'file/index'],
  ])('is named when it %s', async (_what, name) => {
    writeFileSync(at('file'), '');
    const { code, message } = await failureOf(() =>
      buildIndex({ folder: at(name), corpus: aCorpus(THREE), embedder: new HashEmbedder() }),
    );
    expect(code).toBe('disk');
    expect(message).toContain(`could not be written to ${at(name)}`);
    expect(message).toContain('a file stands where a folder should be');
  });
});
