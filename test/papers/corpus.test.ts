// Folders of papers: all that can be read is read, all that cannot is named, nothing is dropped in silence.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FootnoteError } from '#src/errors.ts';
import { loadCorpus } from '#src/papers/corpus.ts';
import { titleId } from '#src/papers/paper.ts';
import { seedCorpus } from './seeds.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'footnote-corpus-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

const json = (...records: object[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');
const titles = async (): Promise<string[]> =>
  (await loadCorpus(folder)).papers.map(({ title }) => title);
const failure = async (path: string): Promise<unknown> => loadCorpus(path).catch((e: unknown) => e);

describe('the shipped corpus', () => {
  it('holds 691 entries and 597 distinct papers, and no problem', () => {
    expect(seedCorpus.files.map(({ entries }) => entries)).toEqual([91, 81, 212, 239, 68]);
    expect(seedCorpus.papers).toHaveLength(597);
    expect(new Set(seedCorpus.papers.map(({ id }) => id)).size).toBe(597);
    expect(seedCorpus.problems).toEqual([]);
  });
});

describe('loadCorpus', () => {
  it('reads every format, sub-folders too, in the order of names', async () => {
    put('b.jsonl', json({ title: 'JSON', abstract: 'One.' }));
    put('a/deep/x.txt', 'Listing\nOne sentence.');
    put('c.BIB', '@misc{k, title = {Bib}, abstract = {One.}}');
    put('d.csv', 'title,abstract\nTable,One.');
    put('e.xml', '<feed><entry><title>Atom</title><summary>One.</summary></entry></feed>');
    put('README.md', 'not a paper');
    put('.hidden.txt', 'not a paper');
    const corpus = await loadCorpus(folder);
    expect(corpus.papers.map(({ title }) => title)).toEqual([
      'Listing',
      'JSON',
      'Bib',
      'Table',
      'Atom',
    ]);
    expect(corpus.files.map(({ name }) => name)).toEqual([
      'a/deep/x.txt',
      'b.jsonl',
      'c.BIB',
      'd.csv',
      'e.xml',
    ]);
    expect(corpus.problems).toEqual([]);
  });

  it('names what it cannot read, hashes what it read, and keeps the rest', async () => {
    const binary = Buffer.from([0x54, 0, 1, 2]);
    put('binary.txt', binary);
    put('broken.xml', '<feed>\n<entry></feed>');
    put('empty.bib', '');
    put('good.txt', 'Good\nIt is good.');
    put('latin.txt', Buffer.from([0x54, 0xe9, 0x0a]));
    put('paper.pdf', '%PDF');
    const { papers, files, problems } = await loadCorpus(folder);
    expect(papers.map(({ title }) => title)).toEqual(['Good']);
    expect(problems.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'binary.txt: it is not text (it holds a zero byte)',
      expect.stringMatching(/^broken\.xml: it is not well-formed XML: /),
      'empty.bib: it holds no paper',
      'latin.txt: it is not valid UTF-8; save it as UTF-8',
      'paper.pdf: not a format that Footnote reads: .txt, .jsonl, .ndjson, .bib, .xml, .atom, .csv',
    ]);
    expect(files.map(({ name, entries }) => [name, entries])).toEqual([
      ['binary.txt', 0],
      ['broken.xml', 0],
      ['empty.bib', 0],
      ['good.txt', 1],
      ['latin.txt', 0],
    ]);
    expect(files[0]?.sha256).toBe(createHash('sha256').update(binary).digest('hex'));
  });

  it('accepts a byte order mark', async () => {
    put('a.txt', '\ufeffTitle\r\nIt has one sentence.\r\n');
    put('b.jsonl', `\ufeff${json({ title: 'B', abstract: 'B.' })}`);
    expect(await titles()).toEqual(['Title', 'B']);
  });

  it('merges exact duplicates and names the same title with another abstract', async () => {
    put('a.txt', 'One Thing\nFirst.\nONE thing!\nFirst.\n');
    put('b.txt', 'One thing\nSecond.');
    const { papers, files, problems } = await loadCorpus(folder);
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One Thing', 'First.'],
    ]);
    expect(files.map(({ entries }) => entries)).toEqual([2, 1]);
    const reason =
      'the title "One thing" already stands in a.txt, line 1 with another abstract; that one is kept';
    expect(problems).toEqual([{ file: 'b.txt', line: 1, reason }]);
  });

  it('gives an id made from the title where the given one is taken or unsafe', async () => {
    const ids = ['x', 'x', 'y\n\u0007z', 'i'.repeat(101), 'Ok-id_1/2'];
    put('a.jsonl', json(...ids.map((id, at) => ({ title: `T${at}`, abstract: 'A.', id }))));
    const { papers, problems } = await loadCorpus(folder);
    expect(papers.map(({ id }) => id)).toEqual([
      'x',
      titleId('T1'),
      titleId('T2'),
      titleId('T3'),
      'Ok-id_1/2',
    ]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(problems[0]?.reason).toBe(
      'the id "x" already belongs to the paper in a.jsonl, line 1; the paper gets an id made from its title',
    );
  });

  it('takes no address but a web address', async () => {
    put('a.jsonl', json({ title: 'T', abstract: 'A.', url: 'javascript:alert(1)' }));
    const { papers, problems } = await loadCorpus(folder);
    expect(papers[0]?.url).toBe('https://huggingface.co/papers?q=T');
    expect(problems).toMatchObject([{ file: 'a.jsonl', line: 1 }]);
  });

  it('ends on a cycle of linked folders and names a link that leads nowhere', async () => {
    put('sub/a.txt', 'One\nIt is one.');
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('nowhere', join(folder, 'lost.txt'));
    const { papers, problems } = await loadCorpus(folder);
    expect(papers).toHaveLength(1);
    expect(problems).toMatchObject([{ file: 'lost.txt' }]);
  });

  it('names a file that cannot be read, with the reason', async () => {
    put('a.txt', 'One\nIt is one.');
    put('b.txt', '');
    // No permission stops root; a file of 3 GB, which takes no room while it holds nothing, is too large for anyone.
    truncateSync(join(folder, 'b.txt'), 3e9);
    const { papers, problems } = await loadCorpus(folder);
    expect(papers).toHaveLength(1);
    expect(problems).toMatchObject([{ file: 'b.txt' }]);
    expect(problems[0]?.reason).toMatch(/^it cannot be read: .*3000000000/);
  });
});

describe('a folder without papers', () => {
  it.each([
    ['is missing', 'gone', 'does not exist'],
    ['is a file', 'file.txt', 'is a file, not a folder'],
    ['is empty', 'empty', 'holds no paper. It is empty.'],
    ['holds nothing readable', 'pdfs', 'the first problem: a.pdf: not a format'],
  ])('is refused in a sentence with its name when it %s', async (_, name, words) => {
    put('file.txt', 'One\nIt is one.');
    put('pdfs/a.pdf', '');
    mkdirSync(join(folder, 'empty'));
    const error = await failure(join(folder, name));
    expect(error).toBeInstanceOf(FootnoteError);
    expect(error).toMatchObject({ code: 'no-corpus' });
    expect((error as Error).message).toContain(`"${join(folder, name)}"`);
    expect((error as Error).message).toContain(words);
  });
});
