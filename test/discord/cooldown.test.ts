// The limit per user: a few at once, then one at a time as the bucket refills.
import { expect, test } from 'vitest';
import { Cooldown } from '#src/discord/cooldown.ts';

const MOST = 3;
const options = { perMs: 30_000, users: 2 };

function taken(cooldown: Cooldown, user: string, times: number, at: number): number[] {
  return Array.from({ length: times }, () => cooldown.take(user, at, MOST));
}

test('as many as allowed pass at once, the next waits for one to refill', () => {
  expect(taken(new Cooldown(options), 'ana', 4, 0)).toEqual([0, 0, 0, 10_000]);
});

test('a question passes again after the wait that was named, and only one', () => {
  const cooldown = new Cooldown(options);
  taken(cooldown, 'ana', 3, 0);
  expect(cooldown.take('ana', 4000, MOST)).toBe(6000);
  expect(cooldown.take('ana', 10_000, MOST)).toBe(0);
  expect(cooldown.take('ana', 10_000, MOST)).toBe(10_000);
});

test('users do not share a limit', () => {
  const cooldown = new Cooldown(options);
  taken(cooldown, 'ana', 4, 0);
  expect(cooldown.take('ben', 0, MOST)).toBe(0);
});

test('a long rest gives no more than the full number', () => {
  const cooldown = new Cooldown(options);
  cooldown.take('ana', 0, MOST);
  expect(taken(cooldown, 'ana', 4, 10_000_000)).toEqual([0, 0, 0, 10_000]);
});

test('a clock that goes back neither punishes nor rewards', () => {
  const cooldown = new Cooldown(options);
  taken(cooldown, 'ana', 2, 10_000);
  expect(cooldown.take('ana', 0, MOST)).toBe(0);
  expect(cooldown.take('ana', 0, MOST)).toBe(10_000);
});

test('only so many users are remembered, the one asked longest ago is forgotten', () => {
  const cooldown = new Cooldown(options);
  taken(cooldown, 'ana', 3, 0);
  taken(cooldown, 'ben', 3, 0);
  taken(cooldown, 'cleo', 1, 0);
  expect(cooldown.take('ben', 0, MOST)).toBe(10_000);
  expect(cooldown.take('ana', 0, MOST)).toBe(0);
});
