// Today's counts of questions in the state file.
import { dayOfUsage, type UsageStore } from '../../state/usage.ts';
import { first, inTransaction, run, type StateDatabase } from './database.ts';

const COUNT = `
  INSERT INTO usage (server, user, day, questions) VALUES (?, ?, ?, ?)
  ON CONFLICT (server, user) DO UPDATE SET questions = questions + excluded.questions`;

/** A UsageStore over the database. */
export function usageStore(database: StateDatabase): UsageStore {
  return {
    asked: ({ server, user }, at) => {
      const sql = 'SELECT questions FROM usage WHERE server = ? AND user = ? AND day = ?';
      return Number(first(database, sql, server, user, dayOfUsage(at))?.['questions'] ?? 0);
    },
    count: ({ server, user }, at, questions) => {
      inTransaction(database, () => {
        run(database, 'DELETE FROM usage WHERE day <> ?', dayOfUsage(at));
        run(database, COUNT, server, user, dayOfUsage(at), questions);
      });
    },
  };
}
