// A corpus that changes is indexed once it is quiet, once at a time, and what fails is said once and tried again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusWatch } from '#src/corpus-watch.ts';
import { FootnoteError } from '#src/errors.ts';
import type { Problem } from '#src/papers/corpus.ts';
import type { Paper } from '#src/papers/paper.ts';
import { papersOf } from '#test/builders/corpus.ts';
import { failureOf } from '#test/builders/failure.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

const MINUTE_MS = 60_000;
const TORN: Problem = { file: 'torn.jsonl', line: 2, reason: 'it is no JSON' };

/** What is on the disk, and what the bot answers from. */
let folder: { stamp: string; papers: readonly Paper[]; problems: readonly Problem[] };
let library: ReturnType<typeof fakeLibrary>;
let log: ReturnType<typeof recordingLog>;
let time: number;
let builds: number;
/** Replaced by tests in which a build waits or fails. */
let building: () => Promise<void>;
let watch: CorpusWatch;

function watching(indexed: string | undefined, problems: readonly Problem[] = []): CorpusWatch {
  let onDisk = library.papers;
  const parts = {
    stamp: () =>
      folder.stamp === 'gone'
        ? Promise.reject(new FootnoteError('no-corpus', 'The corpus folder is gone.'))
        : Promise.resolve(folder.stamp),
    build: async () => {
      builds += 1;
      await building();
      onDisk = folder.papers;
      return folder.problems;
    },
    current: {
      get library() {
        return library;
      },
      look: () => Promise.resolve(void (library = fakeLibrary({ papers: onDisk }))),
    },
    log: log.log,
    now: () => time,
  };
  return new CorpusWatch(parts, { indexed, problems });
}

const messages = (): string[] => log.lines().map(({ msg }) => msg);
const warnings = () => log.lines().filter(({ level }) => level >= 40);
const titles = (): string[] => library.papers.map(({ title }) => title);

/** Looks as the clock would, so often that whatever is quiet is indexed. */
async function lookOn(times = 3): Promise<void> {
  for (let i = 0; i < times; i += 1) await watch.look();
}

beforeEach(() => {
  folder = { stamp: 'first', papers: papersOf({ A: 'First.' }), problems: [] };
  library = fakeLibrary({ papers: folder.papers });
  log = recordingLog();
  [time, builds] = [0, 0];
  building = () => Promise.resolve();
  watch = watching('first');
});
afterEach(() => {
  watch.close();
});

/** A new content of the folder. */
function drop(papers: Readonly<Record<string, string>>, stamp = Object.keys(papers).join()): void {
  folder = { ...folder, papers: papersOf(papers), stamp };
}

describe('a look at the corpus folder', () => {
  it('builds nothing and says nothing while nothing changes', async () => {
    await lookOn();
    expect([builds, log.lines()]).toEqual([0, []]);
  });

  it('indexes what was dropped into it, and says what changed', async () => {
    drop({ A: 'First.', B: 'Second.', C: 'Third.' });
    await lookOn();
    expect(titles()).toEqual(['A', 'B', 'C']);
    expect(builds).toBe(1);
    expect(messages()).toEqual(['indexing the corpus', 'corpus indexed']);
    expect(log.lines()[1]).toMatchObject({ papers: 3, added: 2, removed: 0, leftOut: 0 });
  });

  it('waits until the files are quiet', async () => {
    for (const stamp of ['1 kB', '2 kB', '3 kB']) {
      drop({ A: 'First.', B: 'Second.' }, stamp);
      await watch.look();
    }
    expect(builds).toBe(0);
    await watch.look();
    expect(builds).toBe(1);
  });

  it('indexes a corpus that changed while the bot was down', async () => {
    watch.close();
    watch = watching(undefined);
    drop({ B: 'Second.' });
    await lookOn();
    expect(titles()).toEqual(['B']);
    expect(log.lines().at(-1)).toMatchObject({ papers: 1, added: 1, removed: 1 });
  });

  it('indexes again what was written while a build ran', async () => {
    building = () => {
      if (builds === 1) drop({ A: 'First.', B: 'Second.', C: 'Third.' });
      return Promise.resolve();
    };
    drop({ A: 'First.', B: 'Second.' });
    await lookOn(6);
    expect(builds).toBe(2);
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  it('leaves the old Library in use until the new index is whole', async () => {
    const duringBuild: string[] = [];
    building = async () => {
      await lookOn();
      duringBuild.push(...titles());
    };
    drop({ B: 'Second.' });
    await lookOn();
    expect([builds, duringBuild, titles()]).toEqual([1, ['A'], ['B']]);
  });
});

describe('a file that cannot be read', () => {
  it('is named with its line, once', async () => {
    drop({ A: 'First.', B: 'Second.' });
    folder = { ...folder, problems: [TORN] };
    await lookOn();
    drop({ A: 'First.' });
    await lookOn();
    expect(builds).toBe(2);
    expect(warnings()).toMatchObject([{ ...TORN, msg: 'left out of the corpus' }]);
  });

  it('is not named again by a bot that starts with it', async () => {
    watch.close();
    watch = watching(undefined, [TORN]);
    folder = { ...folder, problems: [TORN] };
    await lookOn();
    expect([builds, warnings()]).toEqual([1, []]);
  });

  it('is named again when it was mended and tears once more', async () => {
    for (const [stamp, problems] of [
      ['torn', [TORN]],
      ['mended', []],
      ['again', [TORN]],
    ] as const) {
      folder = { ...folder, stamp, problems };
      await lookOn();
    }
    expect(warnings()).toHaveLength(2);
  });
});

describe('a build that fails', () => {
  const fail = (code: FootnoteError['code']) => (): Promise<void> =>
    Promise.reject(new FootnoteError(code, `It failed: ${code}.`));

  it('leaves the old index in use, is said once, and is tried again after a minute', async () => {
    building = fail('disk');
    drop({ B: 'Second.' });
    await lookOn(10);
    expect([builds, titles()]).toEqual([1, ['A']]);
    time += MINUTE_MS;
    await lookOn(10);
    expect(builds).toBe(2);
    expect(warnings()).toMatchObject([{ msg: 'corpus not indexed', reason: 'It failed: disk.' }]);
    building = () => Promise.resolve();
    time += MINUTE_MS;
    await lookOn();
    expect(titles()).toEqual(['B']);
  });

  it('for another that is at work is tried again at the next look, without a warning', async () => {
    building = () => (builds < 3 ? fail('index-locked')() : Promise.resolve());
    drop({ B: 'Second.' });
    await lookOn(4);
    expect([builds, titles(), warnings()]).toEqual([3, ['B'], []]);
  });

  it('is tried again at once when the corpus changes', async () => {
    building = fail('no-corpus');
    drop({}, 'emptied');
    await lookOn();
    time += 60 * MINUTE_MS;
    await lookOn();
    expect(builds).toBe(1);
    building = () => Promise.resolve();
    drop({ B: 'Second.' });
    await lookOn();
    expect(titles()).toEqual(['B']);
  });

  it('is logged whole when it was not expected, and the bot goes on', async () => {
    building = () => Promise.reject(new TypeError('kaboom'));
    drop({ B: 'Second.' });
    await lookOn(10);
    expect(warnings()).toMatchObject([{ level: 50, err: { type: 'TypeError' } }]);
  });

  it('says once that the folder is gone, and indexes it when it is back', async () => {
    folder = { ...folder, stamp: 'gone' };
    await lookOn();
    expect(warnings()).toMatchObject([{ reason: 'The corpus folder is gone.' }]);
    drop({ B: 'Second.' });
    await lookOn();
    expect(titles()).toEqual(['B']);
  });

  it('is not said of a bot that is stopping', async () => {
    building = () => {
      watch.close();
      return Promise.reject(new FootnoteError('build-ended', 'It was ended.'));
    };
    drop({ B: 'Second.' });
    await lookOn();
    expect([builds, warnings()]).toEqual([1, []]);
  });
});

describe('reindex', () => {
  it('indexes at once and tells what came of it', async () => {
    drop({ B: 'Second.', C: 'Third.' });
    folder = { ...folder, problems: [TORN] };
    building = () => Promise.resolve(void (time += 250));
    const told = await watch.reindex();
    expect(told).toEqual({ papers: 2, added: 2, removed: 1, problems: [TORN], ms: 250 });
    await lookOn();
    expect(builds).toBe(1);
  });

  it('runs one at a time: whoever asks meanwhile is told of the same', async () => {
    const [first, second] = await Promise.all([watch.reindex(), watch.reindex()]);
    expect(second).toBe(first);
    expect(builds).toBe(1);
    await watch.reindex();
    expect(builds).toBe(2);
  });

  it('fails in the words of what it failed of', async () => {
    building = () => Promise.reject(new FootnoteError('index-locked', 'Another build is at work.'));
    const { message } = await failureOf(() => watch.reindex());
    expect(message).toBe('Another build is at work.');
  });
});
