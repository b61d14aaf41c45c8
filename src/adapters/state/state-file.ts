// The State over one SQLite file: every store, and what is kept of a server or a user across all tables.
import type { State, StoredData } from '../../state/state.ts';
import { all, inTransaction, openDatabase, run, type StateDatabase } from './database.ts';
import { dailyStore } from './daily-store.ts';
import { declinedStore } from './declined-store.ts';
import { feedbackStore } from './feedback-store.ts';
import { readingListStore } from './reading-list-store.ts';
import { settingsStore } from './settings-store.ts';
import { turnStore } from './turn-store.ts';
import { usageStore } from './usage-store.ts';
import { watchStore } from './watch-store.ts';

type Owner = 'server' | 'user';

/**
 * Opens the state.
 * @param file a path, or `:memory:` for a state that ends with the process
 * @throws FootnoteError `state` when the file cannot be used
 */
export function openState(file: string): State {
  const database = openDatabase(file);
  return {
    readingList: readingListStore(database),
    settings: settingsStore(database),
    turns: turnStore(database),
    daily: dailyStore(database),
    usage: usageStore(database),
    declined: declinedStore(database),
    feedback: feedbackStore(database),
    servers: () => serversIn(database),
    watches: watchStore(database),
    forgetServer: (server) => forget(database, 'server', server),
    forgetUser: (user) => forget(database, 'user', user),
    ofServer: (server) => stored(database, 'server', server),
    ofUser: (user) => stored(database, 'user', user),
    close: () => {
      database.close();
    },
  };
}

/** The tables whose rows belong to an owner, by the convention that each has a column of that name. */
function tablesWith(database: StateDatabase, owner: Owner): string[] {
  const sql = `
    SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND c.name = ? ORDER BY m.name`;
  return all(database, sql, owner).map(({ name }) => String(name));
}

/** Tables whose rows are kept only where Footnote is a member, though they belong to a person as well. */
const OF_MEMBERS = ['watches'];

/** A person's other rows are left out: whoever installed Footnote for themselves asks in any server. */
function serversIn(database: StateDatabase): string[] {
  const persons = tablesWith(database, 'user').filter((table) => !OF_MEMBERS.includes(table));
  const own = tablesWith(database, 'server').filter((table) => !persons.includes(table));
  const servers = (table: string) =>
    all(database, `SELECT DISTINCT server FROM ${table} WHERE server IS NOT NULL`);
  const rows = own.flatMap(servers);
  return [...new Set(rows.map(({ server }) => String(server)))];
}

function forget(database: StateDatabase, owner: Owner, id: string): number {
  return inTransaction(database, () =>
    tablesWith(database, owner)
      .map((table) => run(database, `DELETE FROM ${table} WHERE ${owner} = ?`, id))
      .reduce((sum, rows) => sum + rows, 0),
  );
}

function stored(database: StateDatabase, owner: Owner, id: string): StoredData {
  const tables = tablesWith(database, owner).map((table) => [
    table,
    all(database, `SELECT * FROM ${table} WHERE ${owner} = ?`, id),
  ]);
  return Object.fromEntries(tables.filter(([, rows]) => (rows?.length ?? 0) > 0)) as StoredData;
}
