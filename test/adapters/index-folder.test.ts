// An index is searched only when every byte of it is what was written; otherwise one sentence says what is wrong.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildIndex } from '#src/adapters/index-builder.ts';
import { openIndex, readManifest } from '#src/adapters/index-folder.ts';
import { sha256 } from '#src/adapters/manifest.ts';
import { toPaper } from '#src/papers/paper.ts';
import { aCorpus, papersOf } from '#test/builders/corpus.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { FOUR } from '#test/builders/searcher.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';

const embedder = new HashEmbedder();
const at = folderOfEachTest();
const current = (): { build: string; manifest: string } =>
  JSON.parse(readFileSync(at('current.json'), 'utf8')) as { build: string; manifest: string };
const part = (name: string): string => at(current().build, name);
const damage = (name: string, change: (text: string) => string): void => {
  writeFileSync(part(name), change(readFileSync(part(name), 'utf8')));
};
const build = (papers = FOUR) => buildIndex({ folder: at(), corpus: aCorpus(papers), embedder });

beforeEach(async () => {
  await build();
});

describe('openIndex', () => {
  it('gives back the papers as they were, with their vectors', async () => {
    const { manifest, papers, store } = await openIndex(at(), embedder.id);
    expect(papers.map(({ paper }) => paper)).toEqual(FOUR);
    expect(manifest.counts).toEqual({ papers: 4, sentences: 10, vectors: 14 });
    expect(await store.all()).toHaveLength(14);
    expect((await readManifest(at())).id).toBe(manifest.id);
  });

  it('gives back every character of an abstract', async () => {
    const abstract = 'Half a pair \ud83e, a line\u2028end, \\u0000, "x" \r\n and nai\u0308ve.';
    await build([toPaper({ title: 'Odd', abstract })]);
    expect((await openIndex(at(), embedder.id)).papers[0]?.paper.abstract).toBe(abstract);
  });

  it('goes on answering from an index whose files a newer build has removed', async () => {
    const old = await openIndex(at(), embedder.id);
    await build(papersOf({ New: 'It is new.' }));
    expect(await old.store.similarities(await embedder.embedQuery('memory'))).toHaveLength(14);
  });

  it('takes the new index when the old one is swapped while it is read', async () => {
    const opening = Array.from({ length: 20 }, () => openIndex(at(), embedder.id));
    const swapping = build(papersOf({ New: 'It is new.' }));
    const sizes = (await Promise.all(opening)).map(({ papers }) => papers.length);
    await swapping;
    expect(sizes.every((size) => size === 4 || size === 1)).toBe(true);
    expect((await openIndex(at(), embedder.id)).papers).toHaveLength(1);
  });
});

describe('a damaged index is refused', () => {
  const cases: [string, string, () => void][] = [
    [
      'whose current.json is cut off',
      'current.json names no build',
      () => {
        truncateSync(at('current.json'), 9);
      },
    ],
    [
      'whose current.json is empty',
      'current.json names no build',
      () => {
        writeFileSync(at('current.json'), '');
      },
    ],
    [
      'whose current.json holds something else',
      'current.json names no build',
      () => {
        writeFileSync(at('current.json'), 'null');
      },
    ],
    [
      'whose current.json leads out of the folder',
      'current.json names no build',
      () => {
        writeFileSync(at('current.json'), '{"build":"build-/../../x"}');
      },
    ],
    [
      'whose build is gone',
      'manifest.json cannot be read',
      () => {
        rmSync(at(current().build), { recursive: true });
      },
    ],
    [
      'whose vectors are cut off',
      'index.json is not what was written',
      () => {
        truncateSync(part('index.json'), 1000);
      },
    ],
    [
      'whose vectors are gone',
      'index.json cannot be read',
      () => {
        rmSync(part('index.json'));
      },
    ],
    [
      'with one changed character in its papers',
      'papers.jsonl is not what was written',
      () => {
        damage('papers.jsonl', (text) => text.replace('sparsely', 'Sparsely'));
      },
    ],
    [
      'with a changed count in its manifest',
      'manifest.json is not what was written',
      () => {
        damage('manifest.json', (text) => text.replace('"vectors": 14', '"vectors": 4'));
      },
    ],
    [
      'whose manifest lacks a file',
      'manifest.json is not what was written',
      () => {
        damage('manifest.json', (text) => text.replace(/"papers.jsonl": "\w+",/, ''));
      },
    ],
    [
      'whose manifest is cut off',
      'manifest.json is not what was written',
      () => {
        truncateSync(part('manifest.json'), 20);
      },
    ],
  ];

  it.each(cases)('%s', async (_which, what, harm) => {
    harm();
    const { code, message } = await failureOf(() => openIndex(at(), embedder.id));
    expect(code).toBe('index-damaged');
    expect(message).toBe(
      `The index in ${at()} is damaged (${what}); it is not searched. Build it again with "npm run index".`,
    );
  });

  it.each(cases)('%s, and the next build mends it', async (_which, _what, harm) => {
    harm();
    await build();
    expect((await openIndex(at(), embedder.id)).papers).toHaveLength(4);
    expect(readdirSync(at()).sort()).toEqual([current().build, 'current.json']);
  });
});

describe('an index is refused', () => {
  it('that is not there', async () => {
    const { code, message } = await failureOf(() => openIndex(at('nowhere'), embedder.id));
    expect(code).toBe('index-missing');
    expect(message).toContain(`There is no index in ${at('nowhere')} yet.`);
    expect((await failureOf(() => readManifest(at('nowhere')))).code).toBe('index-missing');
  });

  it('that another model made, with both names', async () => {
    const { code, message } = await failureOf(() => openIndex(at(), 'other@2'));
    expect(code).toBe('index-wrong-model');
    expect(message).toContain('was built with the model hash@1, not other@2; it is not searched.');
  });

  it.each([
    ['"format": 1', '"format": 2'],
    ['"passages": "sentences-1"', '"passages": "sentences-0"'],
  ])('that another version wrote: %s became %s', async (from, to) => {
    damage('manifest.json', (text) => text.replace(from, to));
    const manifest = sha256(readFileSync(part('manifest.json')));
    writeFileSync(at('current.json'), JSON.stringify({ ...current(), manifest }));
    const { code, message } = await failureOf(() => openIndex(at(), embedder.id));
    expect(code).toBe('index-damaged');
    expect(message).toContain('was written by another version of Footnote.');
  });
});

it('an index may be moved or copied to another place', async () => {
  for (const name of ['current.json', current().build]) {
    cpSync(at(name), at('copy', name), { recursive: true });
  }
  expect((await openIndex(at('copy'), embedder.id)).papers).toHaveLength(4);
});
