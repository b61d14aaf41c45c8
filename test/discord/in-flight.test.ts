// Work that runs: each event once, and an end that can be waited for.
import { expect, test } from 'vitest';
import { InFlight } from '#src/discord/in-flight.ts';

function counted() {
  const ran: string[] = [];
  const work = (id: string) => () => Promise.resolve(void ran.push(id));
  return { ran, work };
}

test('an event that is delivered twice is worked on once', async () => {
  const inFlight = new InFlight();
  const { ran, work } = counted();
  await Promise.all(['a', 'b', 'a'].map((id) => inFlight.once(id, work(id))));
  await inFlight.once('a', work('a'));
  expect(ran).toEqual(['a', 'b']);
});

test('the last thousand events are remembered, those before are not', async () => {
  const inFlight = new InFlight();
  const { ran, work } = counted();
  for (let at = 0; at <= 1000; at += 1) await inFlight.once(`${at}`, work(`${at}`));
  await inFlight.once('1', work('1 again'));
  await inFlight.once('0', work('0 again'));
  expect(ran.slice(1001)).toEqual(['0 again']);
});

test('it is drained when what ran has ended, and at once when nothing runs', async () => {
  const inFlight = new InFlight();
  expect(await inFlight.drained(10_000)).toBe(true);
  let finish: () => void = () => undefined;
  const running = inFlight.once('a', () => new Promise((resolve) => (finish = resolve)));
  const drained = inFlight.drained(10_000);
  finish();
  expect(await drained).toBe(true);
  await running;
});

test('it is not drained while something runs past the patience', async () => {
  const inFlight = new InFlight();
  void inFlight.once('a', () => new Promise(() => undefined));
  expect(await inFlight.drained(1)).toBe(false);
});

test('work that fails is no longer in flight', async () => {
  const inFlight = new InFlight();
  const failed = inFlight.once('a', () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await inFlight.drained(1)).toBe(true);
});
