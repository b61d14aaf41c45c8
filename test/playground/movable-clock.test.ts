import { expect, test } from 'vitest';
import { MovableClock } from '#src/playground/movable-clock.ts';

const HOUR_MS = 3_600_000;

test('the clock runs with the machine until it is moved, and then ahead of it', async () => {
  const clock = new MovableClock();
  const before = Date.now();
  expect(clock.now()).toBeGreaterThanOrEqual(before);
  await clock.pass(24 * HOUR_MS, () => Promise.resolve());
  expect(clock.now()).toBeGreaterThanOrEqual(before + 24 * HOUR_MS);
  expect(clock.now()).toBeLessThanOrEqual(Date.now() + 24 * HOUR_MS);
});

test('what is due in between is done hour by hour, the rest of an hour included', async () => {
  const clock = new MovableClock();
  const begin = clock.now();
  const hours: number[] = [];
  await clock.pass(2.5 * HOUR_MS, () => {
    hours.push(Math.round(((clock.now() - begin) / HOUR_MS) * 10) / 10);
    return Promise.resolve();
  });
  expect(hours).toEqual([1, 2, 2.5]);
});
