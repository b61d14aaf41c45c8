// A conversation remembers what may become the context of what comes next: its own turns, the last few, for a while.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { forgetIn, turnsOf } from '#src/discord/conversation/memory.ts';
import type { State } from '#src/state/state.ts';
import { asideOf } from '#src/state/turns.ts';
import { aTurn } from '#test/builders/turn.ts';
import { fakeLibrary, loraGa } from '#test/fakes/library.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const library = fakeLibrary();
let state: State;

beforeEach(() => {
  state = openState(':memory:');
});

afterEach(() => {
  state.close();
});

test('turns come oldest first, with the topic they had and the papers they showed', () => {
  state.turns.add(aTurn({ question: 'one?', resolved: 'topic?', papers: [loraGa.id, 'gone'] }));
  state.turns.add(aTurn({ question: 'two?' }));
  const turns = turnsOf(state.turns, { channel: 'c1', user: undefined }, library, NOON);
  expect(turns.map(({ question }) => question)).toEqual(['one?', 'two?']);
  expect(turns[0]).toEqual({
    ...{ question: 'one?', topic: 'topic?', papers: [loraGa.id, 'gone'], shown: 2 },
  });
});

test('in a channel only the asker’s own turns count, and nothing older than thirty days', () => {
  state.turns.add(aTurn({ user: 'ben', question: 'another’s?' }));
  state.turns.add(aTurn({ question: 'mine?' }));
  const place = { channel: 'c1', user: 'ana' };
  expect(turnsOf(state.turns, place, library, NOON).map(({ question }) => question)).toEqual([
    'mine?',
  ]);
  const later = new Date('2026-12-22T12:00:00Z');
  expect(turnsOf(state.turns, place, library, later)).toEqual([]);
});

test('forgetting takes the conversation here and what was asked aside, and no other', () => {
  state.turns.add(aTurn());
  state.turns.add(aTurn({ place: asideOf('c1', 'ana') }));
  state.turns.add(aTurn({ user: 'ben' }));
  state.turns.add(aTurn({ place: 'c2' }));
  expect(forgetIn(state.turns, { channel: 'c1', user: 'ana' }, 'ana')).toBe(2);
  expect(state.turns.recent('c1', { limit: 9 })).toHaveLength(1);
  expect(state.turns.recent('c2', { limit: 9 })).toHaveLength(1);
});
