// Opens the state file: SQLite in write-ahead mode, brought to the newest schema, safe to kill at any moment.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { FootnoteError, reasonOf } from '../../errors.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** An open database. */
export type StateDatabase = Database.Database;

/** What a database holds of a row: text, numbers and nothing else (libsql is fragile with binary values). */
export type Value = string | number | null;

/** How long a write waits for another process's write: all else waits too, and Discord for three seconds only. */
const BUSY_MS = 500;

/**
 * Opens the database, creating file and folder where there are none.
 * @param file a path, or `:memory:` for a state that ends with the process
 * @throws FootnoteError `state` when the file cannot be used
 */
export function openDatabase(file: string): StateDatabase {
  try {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const database = new Database(file);
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`,
    );
    migrate(database);
    return database;
  } catch (error) {
    throw new FootnoteError(
      'state',
      `The state file ${file} cannot be used (${reasonOf(rootOf(error))}). Check that its folder can be written, or set STATE_FILE to another place; the file itself is left as it is.`,
      { cause: error },
    );
  }
}

/** What the database itself said. */
function rootOf(error: unknown): unknown {
  return error instanceof FootnoteError ? error.cause : error;
}

/** Applies the migrations that the file has not seen, in order, each whole or not at all. */
function migrate(database: StateDatabase): void {
  database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT');
  for (const { name, sql } of MIGRATIONS) {
    inTransaction(database, () => {
      if (first(database, 'SELECT name FROM migrations WHERE name = ?', name) !== undefined) return;
      database.exec(sql);
      run(database, 'INSERT INTO migrations (name) VALUES (?)', name);
    });
  }
}

/**
 * Runs `work` as one transaction that other processes see whole or not at all.
 * @throws FootnoteError `state` when the file is locked, full or damaged; so do `run`, `all` and `first`
 */
export function inTransaction<T>(database: StateDatabase, work: () => T): T {
  return withSentence(() => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk may have rolled it back already.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  });
}

/** What befalls the file rather than the statement: it is locked, full, not to be written, damaged. */
const OF_THE_FILE = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)/;

/** Gives what befalls the file a sentence; every other error is a fault of ours and stays. */
function withSentence<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string' || !OF_THE_FILE.test(code)) throw error;
    const reason = reasonOf(error);
    throw new FootnoteError('state', ({ stateUnusable }) => stateUnusable(reason), {
      cause: error,
    });
  }
}

/** Runs a statement; returns how many rows it changed. */
export function run(database: StateDatabase, sql: string, ...values: readonly Value[]): number {
  return withSentence(() => database.prepare(sql).run(...values).changes);
}

/** The rows that a query finds. */
export function all(
  database: StateDatabase,
  sql: string,
  ...values: readonly Value[]
): Record<string, Value>[] {
  return withSentence(() => database.prepare(sql).all(...values) as Record<string, Value>[]);
}

/** The first row that a query finds. */
export function first(
  database: StateDatabase,
  sql: string,
  ...values: readonly Value[]
): Record<string, Value> | undefined {
  return all(database, sql, ...values)[0];
}
