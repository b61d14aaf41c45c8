// A day of posts during which the bot is killed fifty times, at any step of a post: none is lost, none comes twice.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { allComponents } from '#src/playground/message-rules.ts';
import { startPlayground, type Playground } from '#src/playground/server.ts';
import { localDay } from '#src/daily/schedule.ts';
import { TOKEN } from '#test/builders/stage.ts';
import { compiled } from './support/compiled.ts';
import type { FromChild, FromParent } from './support/daily-bot.ts';
import { KillSwitch, MOMENTS, type Strike } from './support/kill-switch.ts';

const KILLS = 50;
const SERVERS = 45;
const MINUTE = 60_000;
/** How often the bot looks at the clock. */
const STEP = 2 * MINUTE;
/** Longer than Discord remembers a nonce. */
const DOWN_UP_TO = 12;
const DAY_IN_MINUTES = 24 * 60;
/** Between two posts; the last one has more than an hour left before the day is over. */
const APART = 30;
const FIRST = Date.parse('2026-11-21T00:10:00Z');
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const SPARES = 2;

/** The same numbers for the same seed, from 0 to 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

interface Appointment {
  readonly channel: string;
  readonly server: string;
  readonly day: string;
}

/** One post for each server, spread over the day and over time zones. */
function setUpAll(playground: Playground, stateFile: string): Appointment[] {
  const state = openState(stateFile);
  const appointments = Array.from({ length: SERVERS }, (_, at) => {
    const channel = playground.channel(at === 0 ? 'papers' : `papers-${at + 1}`);
    const server = playground.server(channel.id).id;
    const zone = ZONES[at % ZONES.length] ?? 'UTC';
    const due = new Date(FIRST + at * APART * MINUTE);
    const time = due.toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' });
    const when = { time, weekdays: [1, 2, 3, 4, 5, 6, 7], zone, topic: null };
    const since = new Date(FIRST - MINUTE);
    state.daily.setUp({ server, channel: channel.id, ...when, since }, 'ines');
    return { server, channel: channel.id, day: localDay(due, zone) };
  });
  state.close();
  return appointments;
}

/** Processes that are loaded before they are needed, since loading takes longer than a life. */
class Spares {
  readonly #file: string;
  readonly #waiting: ChildProcess[] = [];
  readonly #all = new Set<ChildProcess>();
  errors = '';

  constructor(file: string) {
    this.#file = file;
    for (let spare = 0; spare < SPARES; spare += 1) this.#load();
  }

  /** The next process; another one is loaded meanwhile. */
  async take(): Promise<ChildProcess> {
    this.#load();
    const child = this.#waiting.shift();
    if (child === undefined) throw new Error('There is no spare process.');
    if (!loaded.has(child)) await once(child, 'message');
    return child;
  }

  endAll(): void {
    for (const child of this.#all) child.kill('SIGKILL');
  }

  #load(): void {
    const child = fork(this.#file, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    // It stands back for processes of other tests that are timed.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    child.once('message', () => loaded.add(child));
    child.stderr?.on('data', (text: Buffer) => (this.errors += text.toString()));
    this.#waiting.push(child);
    this.#all.add(child);
  }
}

const loaded = new WeakSet<ChildProcess>();

/** Says something to a process; resolves when it has done it, or has been killed: then false. */
async function tell(child: ChildProcess, message: FromParent): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return false;
  const abort = new AbortController();
  const { signal } = abort;
  const done = once(child, 'message', { signal }).then(
    ([answer]) => (answer as FromChild) === 'done',
  );
  const ended = once(child, 'exit', { signal }).then(() => false);
  // A process that dies meanwhile cannot be written to; its end is what counts.
  child.send(message, () => undefined);
  try {
    return await Promise.race([done, ended]);
  } finally {
    abort.abort();
    await Promise.allSettled([done, ended]);
  }
}

const postsOf = (playground: Playground, { channel, day }: Appointment) =>
  playground
    .messages(channel)
    .filter(({ components }) =>
      allComponents(components ?? []).some(({ custom_id: id }) => id === `daily|${day}`),
    );

test('fifty kills on a day of forty-five posts: each post, its thread and its question come once', async () => {
  let now = FIRST - MINUTE;
  const playground = await startPlayground({
    token: TOKEN,
    now: () => now,
    furtherServers: SERVERS - 1,
  });
  const killSwitch = await KillSwitch.before(playground.restApi);
  const stateFile = path.join(await mkdtemp(path.join(tmpdir(), 'footnote-killed-')), 'state.db');
  const appointments = setUpAll(playground, stateFile);
  const spares = new Spares(await compiled('test/e2e/support/daily-bot.ts'));
  const next = random(7);
  const struck: Strike[] = [];
  const end = FIRST + (DAY_IN_MINUTES - 1) * MINUTE;
  try {
    while (now < end) {
      const child = await spares.take();
      const moment = MOMENTS[Math.floor(next() * MOMENTS.length)] ?? 'acted';
      const strike = { request: 1 + Math.floor(next() * 6), moment, after: next() * 6 };
      if (struck.length < KILLS) {
        killSwitch.arm(strike, () => {
          struck.push(strike);
          child.kill('SIGKILL');
        });
      }
      const begin = { token: TOKEN, restApi: killSwitch.restApi, stateFile, now };
      let alive = await tell(child, { begin });
      while (alive && now < end) {
        now += STEP;
        alive = await tell(child, { now });
      }
      // It is down for a while; whoever starts it again does so some minutes later.
      if (!alive) now += Math.floor(next() * DOWN_UP_TO) * MINUTE;
    }
  } finally {
    spares.endAll();
    killSwitch.stop();
    await playground.stop();
  }
  expect(struck).toHaveLength(KILLS);
  expect(new Set(struck.map(({ moment }) => moment)).size).toBe(MOMENTS.length);
  const state = openState(stateFile);
  for (const appointment of appointments) {
    const posts = postsOf(playground, appointment);
    expect(posts, appointment.channel).toHaveLength(1);
    expect(playground.threads(appointment.channel).map(({ id }) => id)).toEqual([posts[0]?.id]);
    const said = playground.messages(posts[0]?.id ?? '').filter(({ type }) => type === 0);
    expect(said).toHaveLength(1);
    const post = state.daily.postOf(appointment.server, appointment.day);
    expect(post).toMatchObject({ state: 'done', reason: null, message: posts[0]?.id });
    expect(state.daily.posts(appointment.server, 9)).toHaveLength(1);
  }
  state.close();
  expect(playground.refused).toEqual([]);
  expect(spares.errors).toBe('');
}, 240_000);
