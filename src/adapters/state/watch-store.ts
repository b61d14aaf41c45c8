// Standing questions in the state file.
import { normaliseTitle } from '../../papers/paper.ts';
import {
  PAPERS_IN_FINDING,
  WATCHES_KEPT,
  type ClaimedWatch,
  type Finding,
  type SuspendReason,
  type Watch,
  type WatchStore,
} from '../../state/watches.ts';
import type { Language } from '../../texts/texts.ts';
import { all, first, inTransaction, run, type StateDatabase, type Value } from './database.ts';
import { idOf, numberOf, textOrNull } from './values.ts';

type Row = Readonly<Record<string, Value>>;

/** A paper's key in the text that holds them all. */
const KEY_LENGTH = 12;

const SELECT = `
  SELECT *, (SELECT count(*) FROM watch_papers WHERE watch = watches.id AND state = 'told') AS told
  FROM watches`;

const ADD = `
  INSERT INTO watches (server, channel, user, question, language, at, index_id, known)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`;

const WAKE = `
  UPDATE watches SET suspended = NULL, failures = 0, next_at = 0
  WHERE id = ? AND suspended IS NOT NULL`;

const DUE = `
  SELECT id FROM watches
  WHERE suspended IS NULL AND next_at <= ? AND (index_id <> ? OR EXISTS
    (SELECT 1 FROM watch_papers WHERE watch = watches.id AND state = 'untold'))
  ORDER BY id`;

/** Each claim has a number of its own, so that one that was lost changes nothing any more. */
const CLAIM = `
  UPDATE watches SET claim = claim + 1, next_at = ?
  WHERE id = ? AND suspended IS NULL AND next_at <= ?`;

const FIND = `
  INSERT INTO watch_papers (watch, server, user, key, index_id, part, at, state)
  VALUES (?, ?, ?, ?, ?, ?, ?, 'untold') ON CONFLICT DO NOTHING`;

/** A WatchStore over the database. */
export function watchStore(database: StateDatabase): WatchStore {
  const reading = readingOf(database);
  const keeping = keepingIn(database, reading);
  return { ...reading, ...keeping, ...claiming(database), ...telling(database) };
}

type Reading = Pick<WatchStore, 'get' | 'ofChannel' | 'ofUser' | 'count'>;

function readingOf(database: StateDatabase): Reading {
  const many = (column: 'channel' | 'user', value: string): readonly Watch[] =>
    all(database, `${SELECT} WHERE ${column} = ? ORDER BY id`, value).map(watchOf);
  return {
    get: (id) => {
      const row = first(database, `${SELECT} WHERE id = ?`, numberOf(id));
      return row && watchOf(row);
    },
    ofChannel: (channel) => many('channel', channel),
    ofUser: (user) => many('user', user),
    count: (server) => {
      const sql = 'SELECT count(*) AS kept FROM watches WHERE server = ?';
      return Number(first(database, sql, server)?.['kept']);
    },
  };
}

function keepingIn(
  database: StateDatabase,
  { ofChannel, ofUser }: Reading,
): Pick<WatchStore, 'keep' | 'remove'> {
  return {
    keep: (watch, { index, papers }) =>
      inTransaction(database, () => {
        const { server, channel, user, question, language, at } = watch;
        const own = ofUser(user);
        const here =
          channel === null ? own.filter((other) => other.channel === null) : ofChannel(channel);
        const same = here.find((other) => isSame(other.question, question));
        if (same !== undefined) {
          run(database, WAKE, numberOf(same.id));
          return { outcome: 'there already', watch: { ...same, suspended: null } };
        }
        if (own.length >= WATCHES_KEPT) return { outcome: 'person full' };
        if (here.length >= WATCHES_KEPT) return { outcome: 'channel full' };
        const values: Value[] = [server, channel, user, question, language, at.getTime()];
        const number = first(database, ADD, ...values, index, papers.join(''))?.['id'];
        return { outcome: 'kept', watch: { ...watch, id: idOf(number), suspended: null, told: 0 } };
      }),
    remove: (id) =>
      inTransaction(database, () => {
        run(database, 'DELETE FROM watch_papers WHERE watch = ?', numberOf(id));
        return run(database, 'DELETE FROM watches WHERE id = ?', numberOf(id)) > 0;
      }),
  };
}

type Claiming = Pick<WatchStore, 'due' | 'claim' | 'hold' | 'release' | 'suspend'>;

function claiming(database: StateDatabase): Claiming {
  const change = (
    { id, claim }: ClaimedWatch,
    assignments: string,
    ...values: Value[]
  ): boolean => {
    const sql = `UPDATE watches SET ${assignments} WHERE id = ? AND claim = ?`;
    return run(database, sql, ...values, numberOf(id), claim) > 0;
  };
  return {
    due: (index, now) => all(database, DUE, now.getTime(), index).map(({ id }) => idOf(id)),
    claim: (id, now, until) =>
      inTransaction(database, () => {
        const number = numberOf(id);
        if (run(database, CLAIM, until.getTime(), number, now.getTime()) === 0) return undefined;
        const row = first(database, `${SELECT} WHERE id = ?`, number);
        return row && claimedOf(row);
      }),
    hold: (claimed, until) => change(claimed, 'next_at = ?', until.getTime()),
    release: (claimed, outcome, until) => {
      const failures = outcome === 'done' ? 0 : claimed.failures + 1;
      change(claimed, 'next_at = ?, failures = ?', until.getTime(), failures);
    },
    suspend: (claimed, reason) => {
      change(claimed, 'suspended = ?, next_at = 0, failures = 0', reason);
    },
  };
}

function telling(database: StateDatabase): Pick<WatchStore, 'found' | 'untold' | 'told'> {
  const holds = ({ id, claim }: ClaimedWatch): boolean => {
    const sql = 'SELECT id FROM watches WHERE id = ? AND claim = ?';
    return first(database, sql, numberOf(id), claim) !== undefined;
  };
  return {
    found: (claimed, { index, papers }, answering, at) => {
      inTransaction(database, () => {
        if (!holds(claimed)) return;
        const { id, server, user } = claimed;
        const known = [...new Set([...claimed.known, ...papers])].join('');
        const look = 'UPDATE watches SET index_id = ?, known = ? WHERE id = ?';
        run(database, look, index, known, numberOf(id));
        for (const [place, key] of answering.entries()) {
          const part = Math.floor(place / PAPERS_IN_FINDING);
          run(database, FIND, numberOf(id), server, user, key, index, part, at.getTime());
        }
      });
    },
    untold: ({ id }) => {
      const sql = `SELECT key, index_id, part, at FROM watch_papers
        WHERE watch = ? AND state = 'untold' ORDER BY at, rowid`;
      return findingsOf(all(database, sql, numberOf(id)));
    },
    told: (claimed, { papers: found }, papers) => {
      inTransaction(database, () => {
        if (!holds(claimed)) return;
        const sql = 'UPDATE watch_papers SET state = ? WHERE watch = ? AND key = ?';
        for (const key of found) {
          run(database, sql, papers.includes(key) ? 'told' : 'passed', numberOf(claimed.id), key);
        }
      });
    },
  };
}

/** Rows of papers, in order, by the finding that they belong to. */
function findingsOf(rows: readonly Row[]): Finding[] {
  const found = new Map<string, Finding & { readonly papers: string[] }>();
  for (const row of rows) {
    const index = String(row['index_id']);
    const id = `${index}.${Number(row['part'])}`;
    const at = new Date(Number(row['at']));
    const finding = found.get(id) ?? { id, index, papers: [], at };
    finding.papers.push(String(row['key']));
    found.set(id, finding);
  }
  return [...found.values()];
}

/** Whether two questions are the same but for case, spaces and punctuation. */
function isSame(one: string, other: string): boolean {
  return normaliseTitle(one) === normaliseTitle(other);
}

function watchOf(row: Row): Watch {
  return {
    id: idOf(row['id']),
    server: textOrNull(row['server']),
    channel: textOrNull(row['channel']),
    user: String(row['user']),
    question: String(row['question']),
    language: String(row['language']) as Language,
    at: new Date(Number(row['at'])),
    suspended: textOrNull(row['suspended']) as SuspendReason | null,
    told: Number(row['told']),
  };
}

function claimedOf(row: Row): ClaimedWatch {
  const known = String(row['known']).match(new RegExp(`.{${KEY_LENGTH}}`, 'g')) ?? [];
  return {
    ...watchOf(row),
    claim: Number(row['claim']),
    failures: Number(row['failures']),
    index: String(row['index_id']),
    known: new Set(known),
  };
}
