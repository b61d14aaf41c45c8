// The ratings of answers in the state file.
import { RATINGS_KEPT_DAYS, type FeedbackStore } from '../../state/feedback.ts';
import { all, first, inTransaction, run, type StateDatabase } from './database.ts';

const MS_PER_DAY = 86_400_000;

/** A FeedbackStore over the database. */
export function feedbackStore(database: StateDatabase): FeedbackStore {
  return {
    rate: ({ turn, server, user, rating, at }) =>
      inTransaction(database, () => {
        const tooOld = at.getTime() - RATINGS_KEPT_DAYS * MS_PER_DAY;
        run(database, 'DELETE FROM feedback WHERE at < ?', tooOld);
        const sql = 'SELECT rating FROM feedback WHERE turn = ? AND user = ?';
        const before = first(database, sql, turn, user)?.['rating'];
        run(database, 'DELETE FROM feedback WHERE turn = ? AND user = ?', turn, user);
        if (before === rating) return 'taken-back';
        const add = 'INSERT INTO feedback (turn, server, user, rating, at) VALUES (?, ?, ?, ?, ?)';
        run(database, add, turn, server, user, rating, at.getTime());
        return before === undefined ? 'given' : 'changed';
      }),
    counts: (server, since) => {
      const sql = `
        SELECT rating, COUNT(*) AS number FROM feedback
        WHERE server = ? AND at >= ? GROUP BY rating`;
      const rows = all(database, sql, server, since.getTime());
      const count = (kind: string): number =>
        Number(rows.find(({ rating }) => rating === kind)?.['number'] ?? 0);
      return { up: count('up'), down: count('down') };
    },
  };
}
