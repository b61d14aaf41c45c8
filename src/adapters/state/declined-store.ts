// Questions that found no answer in the state file, so many of each server.
import { DECLINED_KEPT, type DeclinedStore } from '../../state/declined.ts';
import { dayOfUsage } from '../../state/usage.ts';
import { all, first, inTransaction, run, type StateDatabase } from './database.ts';

const DROP_SURPLUS = `
  DELETE FROM declined WHERE server = ? AND id NOT IN
    (SELECT id FROM declined WHERE server = ? ORDER BY id DESC LIMIT ?)`;

/** A DeclinedStore over the database. */
export function declinedStore(database: StateDatabase): DeclinedStore {
  return {
    keep: (server, question, at) => {
      inTransaction(database, () => {
        const sql = 'INSERT INTO declined (server, question, day) VALUES (?, ?, ?)';
        run(database, sql, server, question, dayOfUsage(at));
        run(database, DROP_SURPLUS, server, server, DECLINED_KEPT);
      });
    },
    latest: (server, limit) => {
      const sql = 'SELECT * FROM declined WHERE server = ? ORDER BY id DESC LIMIT ?';
      return all(database, sql, server, limit).map(({ question, day }) => ({
        question: String(question),
        day: String(day),
      }));
    },
    count: (server) => {
      const sql = 'SELECT count(*) AS kept FROM declined WHERE server = ?';
      return Number(first(database, sql, server)?.['kept']);
    },
    forget: (server) => run(database, 'DELETE FROM declined WHERE server = ?', server),
  };
}
