// The memory of conversations in the state file.
import {
  TURNS_KEPT_DAYS,
  TURNS_KEPT_PER_PLACE,
  type Evidence,
  type Turn,
  type TurnStore,
} from '../../state/turns.ts';
import { all, first, inTransaction, run, type StateDatabase, type Value } from './database.ts';
import { idOf, numberOf, textOrNull } from './values.ts';

const MS_PER_DAY = 86_400_000;

const ADD = `
  INSERT INTO turns (server, place, user, question, resolved, papers, evidence, abstained, within, index_id, at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`;

const DROP_SURPLUS = `
  DELETE FROM turns WHERE place = ? AND id NOT IN
    (SELECT id FROM turns WHERE place = ? ORDER BY id DESC LIMIT ?)`;

/** A TurnStore over the database. */
export function turnStore(database: StateDatabase): TurnStore {
  return {
    add: (turn) =>
      inTransaction(database, () => {
        const { server, place, user, question, resolved, abstained, within, index, at } = turn;
        const asked: Value[] = [server, place, user, question, resolved];
        const shown: Value[] = [JSON.stringify(turn.papers), JSON.stringify(turn.evidence)];
        const how: Value[] = [Number(abstained), Number(within), index, at.getTime()];
        const id = first(database, ADD, ...asked, ...shown, ...how)?.['id'];
        run(database, DROP_SURPLUS, place, place, TURNS_KEPT_PER_PLACE);
        const tooOld = at.getTime() - TURNS_KEPT_DAYS * MS_PER_DAY;
        run(database, 'DELETE FROM turns WHERE at < ?', tooOld);
        return idOf(id);
      }),
    get: (id) => {
      const row = first(database, 'SELECT * FROM turns WHERE id = ?', numberOf(id));
      return row && turnOf(row);
    },
    recent: (place, { limit, user }) => {
      const ofUser = user === undefined ? '' : 'AND user = ?';
      const sql = `SELECT * FROM turns WHERE place = ? ${ofUser} ORDER BY id DESC LIMIT ?`;
      const rows = all(database, sql, place, ...(user === undefined ? [] : [user]), limit);
      return rows.reverse().map(turnOf);
    },
    forget: (place, user) =>
      user === undefined
        ? run(database, 'DELETE FROM turns WHERE place = ?', place)
        : run(database, 'DELETE FROM turns WHERE place = ? AND user = ?', place, user),
  };
}

function turnOf(row: Record<string, Value>): Turn {
  return {
    id: idOf(row['id']),
    server: textOrNull(row['server']),
    place: String(row['place']),
    user: String(row['user']),
    question: String(row['question']),
    resolved: String(row['resolved']),
    papers: JSON.parse(String(row['papers'])) as string[],
    evidence: JSON.parse(String(row['evidence'])) as Evidence[],
    abstained: row['abstained'] === 1,
    within: row['within'] === 1,
    index: String(row['index_id']),
    at: new Date(Number(row['at'])),
  };
}
