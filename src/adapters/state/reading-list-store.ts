// Reading lists in the state file.
import {
  READING_LIST_HOLDS,
  type ReadingListStore,
  type SavedPaper,
} from '../../state/reading-list.ts';
import { all, first, inTransaction, run, type StateDatabase, type Value } from './database.ts';

const SAVE = `
  INSERT INTO reading_list (user, key, title, url, read, saved_at) VALUES (?, ?, ?, ?, 0, ?)`;

/** A ReadingListStore over the database. */
export function readingListStore(database: StateDatabase): ReadingListStore {
  const each = (sql: string, keys: readonly string[], ...values: Value[]): number =>
    inTransaction(database, () =>
      keys.map((key) => run(database, sql, ...values, key)).reduce((sum, rows) => sum + rows, 0),
    );
  return {
    save: (user, { key, title, url }, at) =>
      inTransaction(database, () => {
        const there = 'SELECT id FROM reading_list WHERE user = ? AND key = ?';
        if (first(database, there, user, key) !== undefined) return 'already there';
        const count = 'SELECT count(*) AS papers FROM reading_list WHERE user = ?';
        const papers = Number(first(database, count, user)?.['papers']);
        if (papers >= READING_LIST_HOLDS) return 'full';
        run(database, SAVE, user, key, title, url, at.getTime());
        return 'saved';
      }),
    of: (user) =>
      all(database, 'SELECT * FROM reading_list WHERE user = ? ORDER BY id DESC', user).map(
        savedOf,
      ),
    mark: (user, keys, read) =>
      each('UPDATE reading_list SET read = ? WHERE user = ? AND key = ?', keys, Number(read), user),
    remove: (user, keys) => each('DELETE FROM reading_list WHERE user = ? AND key = ?', keys, user),
  };
}

function savedOf(row: Record<string, Value>): SavedPaper {
  return {
    key: String(row['key']),
    title: String(row['title']),
    url: String(row['url']),
    read: row['read'] === 1,
    savedAt: new Date(Number(row['saved_at'])),
  };
}
