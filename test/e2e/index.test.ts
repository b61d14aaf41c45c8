// Building the index under every mishap: what is wrong is said in a sentence, and a whole index serves at all times.
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { type Entry, entries, entry, fill, removeAll, workspace } from './support/corpora.ts';
import { endAll, run } from './support/process.ts';
import { ANSWER, expectOneSentence, jsonLines } from './support/shapes.ts';

// They run side by side, on whatever the machine has to spare.
vi.setConfig({ testTimeout: 120_000 });

const QUESTION = 'By how much does recipe 3 improve protein folding?';

afterAll(async () => {
  endAll();
  await removeAll();
});

/** A workspace with a corpus and, unless told otherwise, its index. */
async function indexed(papers: readonly Entry[] = entries(0, 8)) {
  const place = await workspace();
  await fill(place.corpus, papers);
  const built = await run('build-index', place.options);
  expect(built).toMatchObject({ code: 0, notice: '' });
  return { ...place, built: built.stdout };
}

/** The folder of the build in use. */
async function buildIn(index: string): Promise<string> {
  const text = await readFile(path.join(index, 'current.json'), 'utf8');
  return path.join(index, (JSON.parse(text) as { build: string }).build);
}

/** Changes one bit in the middle of a file. */
async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(file, bytes);
}

/** Asks with --json; gives the answer without its time, and what was said beside it. */
async function ask(options: readonly string[], largestFile?: number) {
  const limit = largestFile === undefined ? {} : { largestFile };
  const asked = await run('ask', ['--json', QUESTION, ...options], limit);
  expect(asked).toMatchObject({ code: 0 });
  expect(asked.stderr).not.toMatch(/Error|^ {4}at /m);
  return { answer: { ...ANSWER.parse(jsonLines(asked.stdout)[0]), ms: 0 }, notice: asked.notice };
}

test.concurrent(
  'a corpus folder that is missing, empty or a file is named in one sentence',
  async () => {
    const { folder, corpus, index } = await workspace();
    await mkdir(corpus);
    await writeFile(path.join(folder, 'file'), 'text');
    const wrong: [string, string][] = [
      ['missing', 'does not exist'],
      ['corpus', 'holds no paper. It is empty.'],
      ['file', 'is a file, not a folder'],
    ];
    await Promise.all(
      wrong.map(async ([name, what]) => {
        const place = path.join(folder, name);
        const outcome = await run('build-index', ['--corpus', place, '--index', index]);
        expect(outcome).toMatchObject({ code: 1, stdout: '' });
        expectOneSentence(outcome.stderr);
        expect(outcome.stderr).toContain(`"${place}" ${what}`);
      }),
    );
    expect(await readdir(folder)).not.toContain('index');
  },
);

test.concurrent(
  'files that cannot be read are named with their line, and the rest is indexed',
  async () => {
    const { corpus, options } = await workspace();
    await fill(corpus, entries(0, 3));
    await writeFile(path.join(corpus, 'noise.bin'), Buffer.from([0, 255, 1, 254]));
    await writeFile(path.join(corpus, 'noise.txt'), Buffer.from([0, 255, 1, 254]));
    await writeFile(path.join(corpus, 'torn.jsonl'), `${JSON.stringify(entry(9))}\n{"title": "To`);
    const { code, stdout, notice } = await run('build-index', options);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^4 papers, /);
    expect(notice.trim().split('\n')).toEqual([
      expect.stringMatching(/^Left out of the corpus: noise\.bin: not a format .*\.$/),
      expect.stringMatching(/^Left out of the corpus: noise\.txt: it is not text .*\.$/),
      expect.stringMatching(/^Left out of the corpus: torn\.jsonl, line 2: .*\.$/),
    ]);
  },
);

test.concurrent(
  'only papers that changed are embedded, and a second run has nothing to do',
  async () => {
    const { corpus, options, built } = await indexed();
    expect(built).toMatch(/^8 papers, 24 sentences, index [0-9a-f]{12}: 8 papers embedded in /);
    expect((await run('build-index', options)).stdout).toContain(': 0 papers embedded');
    await fill(corpus, [...entries(0, 5), entry(5, ' It was revised.'), entry(6), entry(20)]);
    expect((await run('build-index', options)).stdout).toMatch(/^8 papers.*: 2 papers embedded/);
    const { answer, notice } = await ask(options);
    expect(notice).toBe('');
    expect(answer.papers[0]?.title).toContain('Study 3 ');
  },
);

test.concurrent(
  'a damaged index is never searched: it is rebuilt with a sentence that says what was wrong',
  async () => {
    const damages: [string, RegExp, (index: string) => Promise<void>][] = [
      [
        'flipped bit',
        /index\.json is not what was written/,
        async (index) => flip(path.join(await buildIn(index), 'index.json')),
      ],
      [
        'torn papers',
        /papers\.jsonl is not what was written/,
        async (index) => truncate(path.join(await buildIn(index), 'papers.jsonl'), 100),
      ],
      [
        'torn manifest',
        /manifest\.json is not what was written/,
        async (index) => truncate(path.join(await buildIn(index), 'manifest.json'), 50),
      ],
      [
        'torn pointer',
        /current\.json names no build/,
        async (index) => truncate(path.join(index, 'current.json'), 5),
      ],
      [
        'lost build',
        /manifest\.json cannot be read/,
        (index) => writeFile(path.join(index, 'current.json'), '{"build":"build-lost"}'),
      ],
    ];
    const { index, options } = await indexed();
    const { answer: whole } = await ask(options);
    for (const [what, sentence, damage] of damages) {
      await damage(index);
      const { answer, notice } = await ask(options);
      expect({ what, answer }).toEqual({ what, answer: whole });
      expect(notice).toMatch(sentence);
      expect(notice.split('\n')[0]).toMatch(
        /^The index in \S+ is damaged \(.*\. Indexing 8 papers\.$/,
      );
    }
    await flip(path.join(await buildIn(index), 'papers.jsonl'));
    const built = await run('build-index', options);
    expect(built.stdout).toContain(': 8 papers embedded');
    expectOneSentence(built.notice);
    expect(built.notice).toContain('papers.jsonl is not what was written');
  },
);

test.concurrent('an index of another model is rebuilt, and both models are named', async () => {
  const { options } = await indexed();
  const settings = { EMBEDDING_QUERY_PREFIX: 'query: ' };
  const { code, notice } = await run('ask', [QUESTION, ...options], { settings });
  expect(code).toBe(0);
  expect(notice).toMatch(
    /^The index in \S+ was built with the model footnote-embed@\w+, not footnote-embed@\w+; it is not searched\. Indexing 8 papers\.\n$/,
  );
});

test.concurrent('an index folder that cannot be written is named in one sentence', async () => {
  const { folder, corpus } = await workspace();
  await fill(corpus, entries(0, 2));
  const file = path.join(folder, 'file');
  await writeFile(file, 'text');
  for (const index of [file, path.join(file, 'below'), path.join(folder, 'long'.repeat(100))]) {
    const outcome = await run('build-index', ['--corpus', corpus, '--index', index]);
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expectOneSentence(outcome.notice);
    expect(outcome.notice).toContain(`The index could not be written to ${index}: `);
  }
  expect(await readFile(file, 'utf8')).toBe('text');
});

test.concurrent(
  'on a full disk the build fails with a sentence, leaves nothing behind, and the previous index answers',
  async () => {
    const { corpus, index, options } = await indexed();
    const { answer: before } = await ask(options);
    const files = await readdir(index);
    await fill(corpus, entries(0, 30));
    // Room for some of the vectors; then for the papers alone; then not even for those.
    for (const largestFile of [256, 16, 4]) {
      const built = await run('build-index', options, { largestFile });
      expect(built).toMatchObject({ code: 1, stdout: '' });
      expectOneSentence(built.notice);
      expect(built.notice).toContain('EFBIG');
      expect(await readdir(index)).toEqual(files);
    }
    const { answer, notice } = await ask(options, 256);
    expect(answer).toEqual(before);
    expect(notice).toMatch(/EFBIG.*\. Answering from the index of \d{4}-/);
    const { answer: after } = await ask(options);
    expect(after.index).not.toBe(before.index);
  },
);

test.concurrent(
  'two builds at once leave one whole index, and the one that came second waited or says why not',
  async () => {
    const { corpus, index, options } = await workspace();
    await fill(corpus, entries(0, 40));
    const builds = await Promise.all([1, 2].map(() => run('build-index', options)));
    for (const { code, stderr } of builds) {
      expect([0, 1]).toContain(code);
      if (code === 1) expect(stderr).toContain('Another build is at work');
    }
    expect(builds.map(({ code }) => code)).toContain(0);
    const { answer, notice } = await ask(options);
    expect(notice).toBe('');
    const alone = await workspace();
    await fill(alone.corpus, entries(0, 40));
    expect(await run('build-index', alone.options)).toMatchObject({ code: 0 });
    expect(answer).toEqual((await ask(alone.options)).answer);
    expect(answer.papers[0]?.title).toContain(' of protein folding');
    expect((await readdir(index)).sort()).toEqual([
      expect.stringMatching(/^build-/),
      'current.json',
    ]);
  },
);
