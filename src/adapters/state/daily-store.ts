// The paper of the day in the state file.
import type {
  DailyPost,
  DailySchedule,
  DailyStore,
  FailureReason,
  PauseReason,
} from '../../state/daily.ts';
import { all, first, inTransaction, run, type StateDatabase, type Value } from './database.ts';
import { textOrNull } from './values.ts';

type Row = Readonly<Record<string, Value>>;

const SET_UP = `
  INSERT INTO daily_schedules (server, channel, time, weekdays, zone, topic, since)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (server) DO UPDATE SET channel = excluded.channel, time = excluded.time,
    weekdays = excluded.weekdays, zone = excluded.zone, topic = excluded.topic,
    since = excluded.since, paused = NULL`;

const KEEP_CONTACT = `
  INSERT INTO daily_contacts (server, user) VALUES (?, ?)
  ON CONFLICT (server) DO UPDATE SET user = excluded.user`;

/** A post that failed before it was posted leaves its day to one that is due later. */
const PLAN = `
  INSERT INTO daily_posts
    (server, day, channel, zone, due, paper, title, round, state, attempts, next_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', 1, ?)
  ON CONFLICT (server, day) DO UPDATE SET channel = excluded.channel, zone = excluded.zone,
    due = excluded.due, paper = excluded.paper, title = excluded.title, round = excluded.round,
    state = 'open', reason = NULL, attempts = attempts + 1, next_at = excluded.next_at
    WHERE state = 'failed' AND message IS NULL AND excluded.due > due
  RETURNING *`;

/** Each time it is taken up the number of attempts grows, so that it also tells who has it. */
const CLAIM = `
  UPDATE daily_posts SET attempts = attempts + 1, next_at = ?
  WHERE server = ? AND day = ? AND state = 'open' AND next_at <= ? RETURNING *`;

const RECORD = `
  UPDATE daily_posts SET state = ?, reason = ?, message = ?, thread = ?, next_at = ?
  WHERE server = ? AND day = ? AND attempts = ?`;

/** A post that Discord never took does not count, unless the fault was ours and would come again. */
const SHOWN = `
  SELECT paper, round FROM daily_posts
  WHERE server = ? AND (state <> 'failed' OR message IS NOT NULL OR reason = 'fault')
  UNION SELECT paper, round FROM daily_skips WHERE server = ?`;

/** A DailyStore over the database. */
export function dailyStore(database: StateDatabase): DailyStore {
  return { ...schedules(database), ...turns(database), ...posts(database) };
}

type Schedules = Pick<
  DailyStore,
  'schedule' | 'running' | 'setUp' | 'pause' | 'resume' | 'contact'
>;

type Turns = Pick<DailyStore, 'skip' | 'shown'>;

function schedules(database: StateDatabase): Schedules {
  return {
    schedule: (server) => {
      const row = first(database, 'SELECT * FROM daily_schedules WHERE server = ?', server);
      return row && scheduleOf(row);
    },
    running: () =>
      all(database, 'SELECT * FROM daily_schedules WHERE paused IS NULL ORDER BY server').map(
        scheduleOf,
      ),
    setUp: (schedule, user) => {
      const { server, channel, time, weekdays, zone, topic, since } = schedule;
      const when: Value[] = [time, weekdays.join(''), zone];
      inTransaction(database, () => {
        run(database, SET_UP, server, channel, ...when, topic, since.getTime());
        run(database, KEEP_CONTACT, server, user);
      });
    },
    pause: (server, reason) => {
      const sql = 'UPDATE daily_schedules SET paused = ? WHERE server = ? AND paused IS NULL';
      return run(database, sql, reason, server) > 0;
    },
    resume: (server, since) => {
      const sql = `UPDATE daily_schedules SET paused = NULL, since = ?
        WHERE server = ? AND paused IS NOT NULL`;
      return run(database, sql, since.getTime(), server) > 0;
    },
    contact: (server) => {
      const row = first(database, 'SELECT user FROM daily_contacts WHERE server = ?', server);
      return row && String(row['user']);
    },
  };
}

function turns(database: StateDatabase): Turns {
  return {
    skip: (server, { paper, round }) => {
      const sql = 'INSERT OR IGNORE INTO daily_skips (server, paper, round) VALUES (?, ?, ?)';
      run(database, sql, server, paper, round);
    },
    shown: (server) =>
      all(database, SHOWN, server, server).map(({ paper, round }) => ({
        paper: String(paper),
        round: Number(round),
      })),
  };
}

function posts(database: StateDatabase): Omit<DailyStore, keyof Schedules | keyof Turns> {
  return {
    plan: ({ server, day, channel, zone, due, paper, title, round }, until) => {
      const settled: Value[] = [server, day, channel, zone, due.getTime(), paper, title, round];
      const row = first(database, PLAN, ...settled, until.getTime());
      return row && postOf(row);
    },
    waiting: (now) => {
      const sql = `SELECT * FROM daily_posts WHERE state = 'open' AND next_at <= ? ORDER BY due`;
      return all(database, sql, now.getTime()).map(postOf);
    },
    claim: ({ server, day }, now, until) => {
      const row = first(database, CLAIM, until.getTime(), server, day, now.getTime());
      return row && postOf(row);
    },
    record: (post, progress, until) => {
      const after = { ...post, ...progress };
      const { state, reason, message, thread, server, day, attempts } = after;
      const values: Value[] = [state, reason, message, thread, until.getTime()];
      return run(database, RECORD, ...values, server, day, attempts) > 0 ? after : undefined;
    },
    postOf: (server, day) => {
      const sql = 'SELECT * FROM daily_posts WHERE server = ? AND day = ?';
      const row = first(database, sql, server, day);
      return row && postOf(row);
    },
    discussedIn: (thread) => {
      const row = first(database, 'SELECT * FROM daily_posts WHERE thread = ?', thread);
      return row && postOf(row);
    },
    posts: (server, limit) => {
      const sql = 'SELECT * FROM daily_posts WHERE server = ? ORDER BY day DESC LIMIT ?';
      return all(database, sql, server, limit).map(postOf);
    },
  };
}

function scheduleOf(row: Row): DailySchedule {
  return {
    server: String(row['server']),
    channel: String(row['channel']),
    time: String(row['time']),
    weekdays: Array.from(String(row['weekdays']), Number),
    zone: String(row['zone']),
    topic: textOrNull(row['topic']),
    since: new Date(Number(row['since'])),
    paused: textOrNull(row['paused']) as PauseReason | null,
  };
}

function postOf(row: Row): DailyPost {
  return {
    server: String(row['server']),
    day: String(row['day']),
    channel: String(row['channel']),
    zone: String(row['zone']),
    due: new Date(Number(row['due'])),
    paper: String(row['paper']),
    title: String(row['title']),
    round: Number(row['round']),
    state: row['state'] as DailyPost['state'],
    reason: textOrNull(row['reason']) as FailureReason | null,
    message: textOrNull(row['message']),
    thread: textOrNull(row['thread']),
    attempts: Number(row['attempts']),
  };
}
