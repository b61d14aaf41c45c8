// A clock that runs with the machine’s and can be moved on.
import { expect, test } from 'vitest';
import { MovableClock } from '#src/playground/movable-clock.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

test('the clock runs with the machine until it is moved, and then ahead of it', async () => {
  const clock = new MovableClock();
  const before = Date.now();
  expect(clock.now()).toBeGreaterThanOrEqual(before);
  await clock.pass(24 * HOUR_MS, () => Promise.resolve());
  expect(clock.now()).toBeGreaterThanOrEqual(before + 24 * HOUR_MS);
  expect(clock.now()).toBeLessThanOrEqual(Date.now() + 24 * HOUR_MS);
});

test('what is due in between is done within minutes of its time, the rest of a step included', async () => {
  const clock = new MovableClock();
  const begin = clock.now();
  const minutes: number[] = [];
  await clock.pass(12 * MINUTE_MS, () => {
    minutes.push(Math.round((clock.now() - begin) / MINUTE_MS));
    return Promise.resolve();
  });
  expect(minutes).toEqual([5, 10, 12]);
});
