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

/** How long a write waits for another process's write. */
const BUSY_MS = 5000;

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
      `The state file ${file} cannot be used (${reasonOf(error)}). Check that its folder can be written, or set STATE_FILE to another place; the file itself is left as it is.`,
      { cause: error },
    );
  }
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

/** Runs `work` as one transaction that other processes see whole or not at all. */
export function inTransaction<T>(database: StateDatabase, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** Runs a statement; returns how many rows it changed. */
export function run(database: StateDatabase, sql: string, ...values: readonly Value[]): number {
  return database.prepare(sql).run(...values).changes;
}

/** The rows that a query finds. */
export function all(
  database: StateDatabase,
  sql: string,
  ...values: readonly Value[]
): Record<string, Value>[] {
  return database.prepare(sql).all(...values) as Record<string, Value>[];
}

/** The first row that a query finds. */
export function first(
  database: StateDatabase,
  sql: string,
  ...values: readonly Value[]
): Record<string, Value> | undefined {
  return all(database, sql, ...values)[0];
}
