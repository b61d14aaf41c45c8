// How the bot fares: latencies by rank, faults by server, both bounded.
import { expect, test } from 'vitest';
import { Health } from '#src/discord/health.ts';

const at = new Date('2026-11-21T12:00:00Z');

function aFault(id: string, server: string | null) {
  return { id, what: 'ask', error: new TypeError('no words of a user'), at, server };
}

test('before the first answer there are no latencies', () => {
  expect(new Health(at).latencies()).toBeUndefined();
});

test('half of all are at most the median, 95 % at most the other, whatever their order', () => {
  const health = new Health(at);
  const times = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);
  for (const time of times) health.answered({ ackMs: time, ms: time * 10 });
  expect(health.latencies()).toEqual({
    interactions: 100,
    median: { ackMs: 50, ms: 500 },
    p95: { ackMs: 95, ms: 950 },
  });
});

test('one answer is its own median', () => {
  const health = new Health(at);
  health.answered({ ackMs: 3, ms: 70 });
  expect(health.latencies()?.median).toEqual({ ackMs: 3, ms: 70 });
  expect(health.latencies()?.p95).toEqual({ ackMs: 3, ms: 70 });
});

test('only the last answers count', () => {
  const health = new Health(at);
  health.answered({ ackMs: 9999, ms: 9999 });
  for (let more = 0; more < 500; more += 1) health.answered({ ackMs: 1, ms: 2 });
  expect(health.latencies()).toMatchObject({ interactions: 500, p95: { ackMs: 1, ms: 2 } });
});

test('a server sees its own faults and those of no server, newest first', () => {
  const health = new Health(at);
  for (const [id, server] of [
    ['1', 's1'],
    ['2', 's2'],
    ['3', null],
    ['4', 's1'],
  ] as const) {
    health.failed(aFault(id, server));
  }
  expect(health.faults('s1', 9).map(({ id }) => id)).toEqual(['4', '3', '1']);
  expect(health.faults('s1', 1).map(({ id }) => id)).toEqual(['4']);
});

test('of an error only its kind is remembered', () => {
  const health = new Health(at);
  health.failed(aFault('1', 's1'));
  expect(health.faults('s1', 1)).toEqual([
    { id: '1', what: 'ask', kind: 'TypeError', at, server: 's1' },
  ]);
});

test('only the last faults are remembered', () => {
  const health = new Health(at);
  for (let id = 0; id < 60; id += 1) health.failed(aFault(`${id}`, 's1'));
  const ids = health.faults('s1', 100).map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([50, '59', '10']);
});
