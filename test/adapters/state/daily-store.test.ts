// The paper of the day in the state file: one post a day, one bot at a time, and what counts as shown.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import type { DailyPost, PlannedPost } from '#src/state/daily.ts';
import { aSchedule } from '#test/builders/daily.ts';

const NINE = new Date('2026-11-20T09:00:00Z');
const minutes = (count: number): Date => new Date(NINE.getTime() + count * 60_000);

const planned = (overrides: Partial<PlannedPost> = {}): PlannedPost => ({
  ...{ server: 's1', day: '2026-11-20', channel: 'c1', zone: 'UTC', due: NINE },
  ...{ paper: 'p1', title: 'Paper one', round: 1 },
  ...overrides,
});

const open = () => openState(':memory:').daily;

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is none.');
  return value;
}

describe('a schedule', () => {
  test('comes back as it was set up, and is replaced when it is set up again', () => {
    const daily = open();
    const schedule = aSchedule({ topic: 'sparse tuning', weekdays: [1, 3, 7] });
    daily.setUp(schedule, 'ines');
    expect(daily.schedule('s1')).toEqual({ ...schedule, paused: null });
    daily.setUp({ ...schedule, time: '17:30' }, 'noor');
    expect(daily.running()).toEqual([{ ...schedule, time: '17:30', paused: null }]);
    expect(daily.contact('s1')).toBe('noor');
    expect(daily.schedule('s2')).toBeUndefined();
  });

  test('is paused once and resumed once, and says why it stands still', () => {
    const daily = open();
    daily.setUp(aSchedule(), 'ines');
    expect(daily.resume('s1', NINE)).toBe(false);
    expect(daily.pause('s1', 'channel-gone')).toBe(true);
    expect(daily.pause('s1', 'by-hand')).toBe(false);
    expect(daily.schedule('s1')?.paused).toBe('channel-gone');
    expect(daily.running()).toEqual([]);
    expect(daily.resume('s1', NINE)).toBe(true);
    expect(daily.schedule('s1')).toMatchObject({ paused: null, since: NINE });
    expect(daily.pause('s2', 'by-hand')).toBe(false);
  });

  test('runs again when it is set up anew', () => {
    const daily = open();
    daily.setUp(aSchedule(), 'ines');
    daily.pause('s1', 'by-hand');
    daily.setUp(aSchedule(), 'ines');
    expect(daily.running()).toHaveLength(1);
  });

  test('outlives the data of who set it up, who is not told anything any more', () => {
    const state = openState(':memory:');
    state.daily.setUp(aSchedule(), 'ines');
    expect(state.forgetUser('ines')).toBe(1);
    expect(state.daily.contact('s1')).toBeUndefined();
    expect(state.daily.schedule('s1')).toBeDefined();
  });
});

test('nothing is left of a server that is forgotten', () => {
  const state = openState(':memory:');
  state.daily.setUp(aSchedule(), 'ines');
  state.daily.plan(planned(), minutes(3));
  state.daily.skip('s1', { paper: 'p9', round: 1 });
  state.forgetServer('s1');
  expect(state.ofServer('s1')).toEqual({});
  expect(state.daily.contact('s1')).toBeUndefined();
});

describe('a post', () => {
  test('is planned once a day and server', () => {
    const daily = open();
    expect(daily.plan(planned(), minutes(3))).toMatchObject({ state: 'open', attempts: 1 });
    expect(daily.plan(planned({ paper: 'p2' }), minutes(3))).toBeUndefined();
    expect(daily.plan(planned({ due: minutes(60) }), minutes(63))).toBeUndefined();
    expect(daily.plan(planned({ day: '2026-11-21' }), minutes(3))).toBeDefined();
    expect(daily.plan(planned({ server: 's2' }), minutes(3))).toBeDefined();
    expect(daily.postOf('s1', '2026-11-20')?.paper).toBe('p1');
  });

  test('belongs to whoever took it up until the lease ends, then to the first to claim it', () => {
    const daily = open();
    const post = must(daily.plan(planned(), minutes(3)));
    expect(daily.waiting(minutes(2))).toEqual([]);
    expect(daily.claim(post, minutes(2), minutes(5))).toBeUndefined();
    expect(daily.waiting(minutes(3))).toEqual([post]);
    expect(daily.claim(post, minutes(3), minutes(6))).toMatchObject({ attempts: 2 });
    expect(daily.claim(post, minutes(3), minutes(6))).toBeUndefined();
  });

  test('is recorded only by the one who has it', () => {
    const daily = open();
    const first = must(daily.plan(planned(), minutes(3)));
    const second = must(daily.claim(first, minutes(3), minutes(6)));
    expect(daily.record(first, { message: 'm1' }, minutes(7))).toBeUndefined();
    expect(daily.record(second, { message: 'm2' }, minutes(7))).toMatchObject({ message: 'm2' });
    expect(daily.postOf('s1', '2026-11-20')).toMatchObject({ message: 'm2', thread: null });
  });

  test('that is done or has failed is nobody’s work any more', () => {
    const daily = open();
    const post = must(daily.plan(planned(), minutes(3)));
    daily.record(post, { state: 'done', message: 'm1', thread: 'm1' }, minutes(3));
    expect(daily.waiting(minutes(100))).toEqual([]);
    expect(daily.claim(post, minutes(100), minutes(103))).toBeUndefined();
  });

  test('that failed before it was posted gives way to one that is due later, and only then', () => {
    const daily = open();
    const fail = (post: DailyPost) =>
      daily.record(post, { state: 'failed', reason: 'channel-gone' }, minutes(0));
    fail(must(daily.plan(planned(), minutes(3))));
    expect(daily.plan(planned(), minutes(3))).toBeUndefined();
    const again = must(daily.plan(planned({ due: minutes(60), paper: 'p2' }), minutes(63)));
    expect(again).toMatchObject({ state: 'open', reason: null, attempts: 2, paper: 'p2' });
    daily.record(again, { state: 'done', message: 'm1' }, minutes(63));
    expect(daily.plan(planned({ due: minutes(120) }), minutes(123))).toBeUndefined();
  });

  test('the last ones come newest first', () => {
    const daily = open();
    const days = ['2026-11-18', '2026-11-20', '2026-11-19'];
    for (const day of days) daily.plan(planned({ day }), minutes(3));
    daily.plan(planned({ server: 's2' }), minutes(3));
    expect(daily.posts('s1', 2).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-19']);
  });
});

describe('what counts as shown', () => {
  const endedAs = (progress: Parameters<ReturnType<typeof open>['record']>[1]) => {
    const daily = open();
    daily.record(must(daily.plan(planned(), minutes(3))), progress, minutes(3));
    return daily.shown('s1');
  };
  const itself = [{ paper: 'p1', round: 1 }];

  test('a post from the moment it is taken up', () => {
    expect(endedAs({})).toEqual(itself);
    expect(endedAs({ state: 'done', message: 'm1' })).toEqual(itself);
  });

  test('no post that Discord never took, unless it was our fault and would fail again', () => {
    expect(endedAs({ state: 'failed', reason: 'discord-down' })).toEqual([]);
    expect(endedAs({ state: 'failed', reason: 'fault' })).toEqual(itself);
  });

  test('what was passed over, once', () => {
    const daily = open();
    daily.skip('s1', { paper: 'p1', round: 2 });
    daily.skip('s1', { paper: 'p1', round: 2 });
    expect(daily.shown('s1')).toEqual([{ paper: 'p1', round: 2 }]);
    expect(daily.shown('s2')).toEqual([]);
  });
});

test('two bots on one file: one plans, the other sees it', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'footnote-daily-')), 'state.db');
  const [one, other] = [openState(file), openState(file)];
  expect(one.daily.plan(planned(), minutes(3))).toBeDefined();
  expect(other.daily.plan(planned(), minutes(3))).toBeUndefined();
  const post = must(other.daily.postOf('s1', '2026-11-20'));
  const claims = [one, other].map(({ daily }) => daily.claim(post, minutes(3), minutes(6)));
  expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
  one.close();
  other.close();
});
