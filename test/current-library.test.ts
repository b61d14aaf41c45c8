// A running bot takes over a new index whole, and stays with the old one while the new one is damaged.
import { readFileSync, rmSync, truncateSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIndex } from '#src/adapters/index-builder.ts';
import { openIndex } from '#src/adapters/index-folder.ts';
import type { Library } from '#src/answer/answer.ts';
import { CurrentLibrary } from '#src/current-library.ts';
import { aCorpus, papersOf } from '#test/builders/corpus.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

const at = folderOfEachTest();
const build = (abstracts: Record<string, string>) =>
  buildIndex({ folder: at(), corpus: aCorpus(papersOf(abstracts)), embedder: new HashEmbedder() });

let log: ReturnType<typeof recordingLog>;
let current: CurrentLibrary;
let opened: number;

beforeEach(async () => {
  log = recordingLog();
  opened = 0;
  const source = {
    folder: at(),
    open: () => {
      opened += 1;
      return openIndex(at(), 'hash@1');
    },
    over: (open: Awaited<ReturnType<typeof build>>): Promise<Library> =>
      Promise.resolve(
        fakeLibrary({ index: open.manifest.id, papers: open.papers.map(({ paper }) => paper) }),
      ),
  };
  current = await CurrentLibrary.from(await build({ Old: 'It is old.' }), source, log.log);
});
afterEach(() => {
  current.close();
});

const titles = (): string[] => current.library.papers.map(({ title }) => title);

/** Cuts off a file of the index in use. */
function damage(name: string): void {
  const text = readFileSync(at('current.json'), 'utf8');
  truncateSync(at((JSON.parse(text) as { build: string }).build, name), 5);
}

describe('look', () => {
  it('keeps the Library, opens nothing and says nothing while the index is the same', async () => {
    const { library } = current;
    await current.look();
    expect(current.library).toBe(library);
    expect([opened, log.lines()]).toEqual([0, []]);
  });

  it('takes over a new index whole', async () => {
    const old = current.library;
    const { manifest } = await build({ New: 'It is new.', Newer: 'It is newer.' });
    await current.look();
    expect(titles()).toEqual(['New', 'Newer']);
    expect(current.library.index).toBe(manifest.id);
    expect(old.papers.map(({ title }) => title)).toEqual(['Old']);
    expect(log.lines()).toMatchObject([{ msg: 'new index in use', index: manifest.id, papers: 2 }]);
  });

  it.each(['papers.jsonl', 'index.json', 'manifest.json'])(
    'stays with the old one while %s of the new one is damaged, and says so once',
    async (name) => {
      const { library } = current;
      await build({ New: 'It is new.' });
      damage(name);
      await current.look();
      await current.look();
      expect(current.library).toBe(library);
      expect(log.lines()).toMatchObject([{ level: 40, msg: 'the new index is not used' }]);
      expect(log.text()).toContain(`${name} is not what was written`);
    },
  );

  it('stays with the old one when the folder is emptied', async () => {
    rmSync(at('current.json'));
    await current.look();
    expect(titles()).toEqual(['Old']);
    expect(log.text()).toContain('There is no index');
  });

  it('takes over the next whole index after a damaged one', async () => {
    await build({ New: 'It is new.' });
    damage('papers.jsonl');
    await current.look();
    await build({ Mended: 'It is mended.' });
    await current.look();
    expect(titles()).toEqual(['Mended']);
  });

  it('opens a new index once, however many look at the same time', async () => {
    await build({ New: 'It is new.' });
    await Promise.all([current.look(), current.look(), current.look()]);
    expect([opened, titles()]).toEqual([1, ['New']]);
  });
});
