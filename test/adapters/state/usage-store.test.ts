// Today's counts: per person and server, and gone the day after.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { nextDayOfUsage } from '#src/state/usage.ts';

const ana = { server: 's1', user: 'ana' };
const evening = new Date('2026-11-21T23:59:59.999Z');
const midnight = new Date('2026-11-22T00:00:00Z');

test('questions are counted per person, server and day of UTC', () => {
  const { usage } = openState(':memory:');
  for (const who of [ana, ana, { ...ana, user: 'ben' }, { ...ana, server: 's2' }]) {
    usage.count(who, evening, 1);
  }
  expect(usage.asked(ana, evening)).toBe(2);
  expect(usage.asked({ ...ana, user: 'ben' }, evening)).toBe(1);
  expect(usage.asked(ana, midnight)).toBe(0);
  usage.count(ana, midnight, 1);
  expect(usage.asked(ana, midnight)).toBe(1);
});

test('a count can be taken back', () => {
  const { usage } = openState(':memory:');
  usage.count(ana, evening, 1);
  usage.count(ana, evening, 1);
  usage.count(ana, evening, -1);
  expect(usage.asked(ana, evening)).toBe(1);
});

test('the counts of earlier days are deleted as the next comes', () => {
  const state = openState(':memory:');
  state.usage.count(ana, evening, 1);
  expect(state.ofServer('s1')['usage']).toHaveLength(1);
  state.usage.count({ ...ana, server: 's2' }, midnight, 1);
  expect(state.ofServer('s1')).toEqual({});
});

test('counting starts anew at the next midnight of UTC', () => {
  expect(nextDayOfUsage(evening)).toEqual(midnight);
  expect(nextDayOfUsage(midnight)).toEqual(new Date('2026-11-23T00:00:00Z'));
});
