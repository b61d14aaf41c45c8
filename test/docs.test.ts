// The tables of docs/ that name a test for each row: every row has one, and it is there under that name.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { testNames } from './builders/test-names.ts';

const DOCUMENTS = ['features.md', 'playground.md'];
const FOLDER = 'docs';
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;
const CELL = /(?<!\\)\|/;

/** A row of a table: what it is about, and the tests that its last cell links to. */
interface Row {
  readonly about: string;
  readonly proofs: readonly { readonly name: string; readonly file: string }[];
}

/** The rows of the tables of a document, without those that head them. */
function rowsOf(markdown: string): Row[] {
  const lines = markdown.split('\n');
  const isTable = (line = ''): boolean => line.startsWith('|');
  const isRule = (line = ''): boolean => /^\|[\s:|-]+$/.test(line);
  const rows = lines.filter((line, i) => isTable(line) && !isRule(line) && !isRule(lines[i + 1]));
  return rows.map((row) => {
    const cells = row.split(CELL).slice(1, -1);
    const links = (cells.at(-1) ?? '').matchAll(LINK);
    const proofs = Array.from(links, ([, name = '', file = '']) => ({ name, file }));
    return { about: (cells[0] ?? '').trim(), proofs };
  });
}

const namesOfFile = new Map<string, Set<string>>();

/** The names of the tests in a file that a document links to; none when it is no test file that is there. */
function namesIn(file: string): Set<string> {
  const known = namesOfFile.get(file);
  if (known !== undefined) return known;
  const at = path.join(FOLDER, file);
  const names =
    at.endsWith('.test.ts') && existsSync(at)
      ? testNames(readFileSync(at, 'utf8'))
      : new Set<string>();
  namesOfFile.set(file, names);
  return names;
}

/** What is wrong with the rows of a document, a sentence each. */
function faultsIn(markdown: string): string[] {
  const rows = rowsOf(markdown);
  if (rows.length === 0) return ['There is no row.'];
  return rows.flatMap(({ about, proofs }) => {
    if (proofs.length === 0) return [`“${about}” names no test.`];
    return proofs
      .filter(({ name, file }) => !namesIn(file).has(name))
      .map(({ name, file }) => `“${about}”: ${file} has no test “${name}”.`);
  });
}

describe.each(DOCUMENTS)('docs/%s', (name) => {
  const markdown = readFileSync(path.join(FOLDER, name), 'utf8');

  test('every row names tests that are there', () => {
    expect(faultsIn(markdown)).toEqual([]);
  });

  test('no row is there twice', () => {
    const about = rowsOf(markdown).map((row) => row.about);
    expect(about.filter((each, i) => about.indexOf(each) !== i)).toEqual([]);
  });

  test('every link to a file leads to one', () => {
    const files = Array.from(markdown.matchAll(LINK), ([, , file = '']) => file);
    const local = files.filter((file) => !/^(https?:|#)/.test(file));
    expect(local.filter((file) => !existsSync(path.join(FOLDER, file)))).toEqual([]);
  });
});

describe('a document is refused', () => {
  const table = (...cells: string[]): string =>
    ['| Feature | Test |', '| --- | --- |', ...cells.map((cell) => `| a | ${cell} |`)].join('\n');

  test('when it has no row', () => {
    expect(faultsIn(table())).toEqual(['There is no row.']);
    expect(faultsIn('Words alone.')).toEqual(['There is no row.']);
  });

  test('when a row names no test', () => {
    expect(faultsIn(table('certainly'))).toEqual(['“a” names no test.']);
  });

  test.each(['../test/gone.test.ts', '../test/docs.test.ts', '../package.json'])(
    'when %s has no test of that name',
    (file) => {
      expect(faultsIn(table(`[no such name](${file})`))).toEqual([
        `“a”: ${file} has no test “no such name”.`,
      ]);
    },
  );

  test('unless all its rows do, cases of a table included', () => {
    const here = (name: string): string => `[${name}](../test/docs.test.ts)`;
    const known = here('when ../package.json has no test of that name');
    expect(faultsIn(table(`${here('when it has no row')}<br>${known}`))).toEqual([]);
  });
});
