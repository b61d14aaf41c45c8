// The state file: made when it is missing, brought up to date, and every row in it belongs to someone.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { all, openDatabase } from '#src/adapters/state/database.ts';
import { openState } from '#src/adapters/state/state-file.ts';
import { FootnoteError } from '#src/errors.ts';
import { aTurn } from '#test/builders/turn.ts';

const folder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'footnote-state-'));

test('the file and its folder are made, and what was kept is there after a restart', async () => {
  const file = path.join(await folder(), 'deep', 'footnote.db');
  const before = openState(file);
  before.settings.change('s1', { openThreads: true });
  before.close();
  const after = openState(file);
  expect(after.settings.of('s1').openThreads).toBe(true);
  after.close();
});

test('every table belongs to servers, to users or to both, so that all of it can be shown and deleted', () => {
  const database = openDatabase(':memory:');
  const tables = all(database, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  const own = tables
    .map(({ name }) => String(name))
    .filter((name) => name !== 'migrations' && !name.startsWith('sqlite_'));
  expect(own.length).toBeGreaterThan(1);
  for (const table of own) {
    const columns = all(database, 'SELECT name FROM pragma_table_info(?)', table);
    const names = columns.map(({ name }) => name);
    expect(names.includes('server') || names.includes('user'), table).toBe(true);
  }
});

test('a server that is forgotten leaves nothing, and others keep theirs', () => {
  const state = openState(':memory:');
  state.settings.change('s1', { openThreads: true });
  state.turns.add(aTurn({ server: 's1' }));
  state.turns.add(aTurn({ server: 's2' }));
  expect(Object.keys(state.ofServer('s1'))).toEqual(['settings', 'turns']);
  expect(state.forgetServer('s1')).toBe(2);
  expect(state.ofServer('s1')).toEqual({});
  expect(state.ofServer('s2')['turns']).toHaveLength(1);
});

test('a user who is forgotten leaves nothing in any server', () => {
  const state = openState(':memory:');
  state.turns.add(aTurn({ user: 'ana', server: 's1' }));
  state.turns.add(aTurn({ user: 'ana', server: null }));
  state.turns.add(aTurn({ user: 'ben' }));
  expect(state.ofUser('ana')['turns']).toHaveLength(2);
  expect(state.forgetUser('ana')).toBe(2);
  expect(state.ofUser('ana')).toEqual({});
  expect(state.ofUser('ben')['turns']).toHaveLength(1);
});

test('two processes that open it at once both find the whole schema', async () => {
  const file = path.join(await folder(), 'footnote.db');
  const [one, other] = [openState(file), openState(file)];
  one.settings.change('s1', { questionsAtOnce: 3 });
  expect(other.settings.of('s1').questionsAtOnce).toBe(3);
  one.close();
  other.close();
});

test('a file that is no state is refused with the next step and left as it is', async () => {
  const file = path.join(await folder(), 'notes.txt');
  await writeFile(file, 'My notes, which are no database at all.'.repeat(50));
  expect(() => openState(file)).toThrow(FootnoteError);
  expect(() => openState(file)).toThrow(/STATE_FILE/);
  expect(await readFile(file, 'utf8')).toContain('My notes');
});
