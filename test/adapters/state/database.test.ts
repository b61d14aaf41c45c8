// The database under the stores: what befalls its file has a sentence, and a transaction is whole or not at all.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  first,
  inTransaction,
  openDatabase,
  run,
  type StateDatabase,
} from '#src/adapters/state/database.ts';
import { failureOf } from '#test/builders/failure.ts';

const KEEP = 'INSERT INTO settings (server, value) VALUES (?, ?)';

let folder: string;
let file: string;
let database: StateDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'footnote-state-'));
  file = path.join(folder, 'footnote.db');
  database = openDatabase(file);
});

afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const kept = () => first(database, 'SELECT count(*) AS rows FROM settings')?.['rows'];

test('a full disk is said, and nothing of the transaction is kept', async () => {
  database.exec('PRAGMA max_page_count = 1');
  const fill = (): number =>
    inTransaction(database, () => {
      run(database, KEEP, 's1', '{}');
      return run(database, KEEP, 's2', '{}'.repeat(100_000));
    });
  const failure = await failureOf(fill);
  expect(failure).toMatchObject({ code: 'state' });
  expect(failure.message).toContain('database or disk is full');
  expect(kept()).toBe(0);
});

test('a file that another process holds is said, and free again it takes what is written', async () => {
  const other = openDatabase(file);
  other.exec('BEGIN IMMEDIATE');
  const failure = await failureOf(() => run(database, KEEP, 's1', '{}'));
  expect(failure.message).toContain('database is locked');
  expect(await failureOf(() => openDatabase(file).close())).toMatchObject({ code: 'state' });
  other.exec('ROLLBACK');
  other.close();
  run(database, KEEP, 's1', '{}');
  expect(kept()).toBe(1);
});

test('a fault of ours stays what it is', () => {
  expect(() => run(database, 'INSERT INTO nowhere VALUES (1)')).toThrow('no such table');
  const failing = (): never =>
    inTransaction(database, () => {
      run(database, KEEP, 's1', '{}');
      throw new TypeError('ours');
    });
  expect(failing).toThrow(TypeError);
  expect(kept()).toBe(0);
});
