// The memory of conversations: what is kept, how much of it, and that forgetting empties it.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { TURNS_KEPT_PER_PLACE } from '#src/state/turns.ts';
import { aTurn } from '#test/builders/turn.ts';

test('a turn comes back by its id, whole', () => {
  const { turns } = openState(':memory:');
  const turn = aTurn({ server: null, papers: ['a', 'b'], abstained: true });
  const id = turns.add(turn);
  expect(turns.get(id)).toEqual({ ...turn, id });
});

test.each(['', '0', 'zz', 'DROP', '-1', '99999999999999'])('no turn has the id %j', (id) => {
  const { turns } = openState(':memory:');
  turns.add(aTurn());
  expect(turns.get(id)).toBeUndefined();
});

test('the last turns of a place come oldest first, of one user where one is named', () => {
  const { turns } = openState(':memory:');
  const asked = [
    ['ana', 'one'],
    ['ben', 'two'],
    ['ana', 'three'],
    ['ana', 'four'],
  ] as const;
  for (const [user, question] of asked) turns.add(aTurn({ user, question }));
  turns.add(aTurn({ place: 'c2', question: 'elsewhere' }));
  const questions = (found: readonly { question: string }[]) => found.map((turn) => turn.question);
  expect(questions(turns.recent('c1', { limit: 2 }))).toEqual(['three', 'four']);
  expect(questions(turns.recent('c1', { limit: 2, user: 'ana' }))).toEqual(['three', 'four']);
  expect(questions(turns.recent('c1', { limit: 9, user: 'ben' }))).toEqual(['two']);
});

test('a place keeps so many turns, the oldest go first', () => {
  const { turns } = openState(':memory:');
  const first = turns.add(aTurn());
  const second = turns.add(aTurn());
  const elsewhere = turns.add(aTurn({ place: 'c2' }));
  for (let more = 1; more < TURNS_KEPT_PER_PLACE; more += 1) turns.add(aTurn());
  expect(turns.get(first)).toBeUndefined();
  expect(turns.get(second)).toBeDefined();
  expect(turns.get(elsewhere)).toBeDefined();
});

test('a turn is kept for 30 days', () => {
  const { turns } = openState(':memory:');
  const old = turns.add(aTurn({ at: new Date('2026-10-22T11:00:00Z') }));
  const younger = turns.add(aTurn({ at: new Date('2026-10-22T13:00:00Z') }));
  turns.add(aTurn({ at: new Date('2026-11-21T12:00:00Z') }));
  expect(turns.get(old)).toBeUndefined();
  expect(turns.get(younger)).toBeDefined();
});

test('forgetting empties a place, or what one user asked in it, and no id comes again', () => {
  const { turns } = openState(':memory:');
  turns.add(aTurn({ user: 'ana' }));
  const last = turns.add(aTurn({ user: 'ben' }));
  expect(turns.forget('c1', 'ana')).toBe(1);
  expect(turns.forget('c1')).toBe(1);
  expect(turns.recent('c1', { limit: 9 })).toEqual([]);
  expect(turns.add(aTurn())).not.toBe(last);
});
