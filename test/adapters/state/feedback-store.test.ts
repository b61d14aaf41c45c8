// Ratings: one a user and answer, changed or taken back by pressing again, counted by server.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { RATINGS_KEPT_DAYS, type RatedTurn } from '#src/state/feedback.ts';

const at = new Date('2026-11-21T12:00:00Z');
const MS_PER_DAY = 86_400_000;

const rated = (overrides: Partial<RatedTurn> = {}): RatedTurn => ({
  ...{ turn: '1', server: 's1', user: 'ana', rating: 'up', at },
  ...overrides,
});

test('a rating is given, changed to the other, and taken back when it is given again', () => {
  const { feedback } = openState(':memory:');
  expect(feedback.rate(rated())).toBe('given');
  expect(feedback.rate(rated({ rating: 'down' }))).toBe('changed');
  expect(feedback.counts('s1', at)).toEqual({ up: 0, down: 1 });
  expect(feedback.rate(rated({ rating: 'down' }))).toBe('taken-back');
  expect(feedback.counts('s1', at)).toEqual({ up: 0, down: 0 });
});

test('each user and each answer has a rating of its own; a server counts its own from a moment on', () => {
  const { feedback } = openState(':memory:');
  feedback.rate(rated());
  feedback.rate(rated({ user: 'ben' }));
  feedback.rate(rated({ turn: '2', rating: 'down', at: new Date(at.getTime() + 1) }));
  feedback.rate(rated({ turn: '3', server: 's2' }));
  feedback.rate(rated({ turn: '4', server: null }));
  expect(feedback.counts('s1', at)).toEqual({ up: 2, down: 1 });
  expect(feedback.counts('s1', new Date(at.getTime() + 1))).toEqual({ up: 0, down: 1 });
});

test('a rating past its time goes when the next one comes', () => {
  const { feedback } = openState(':memory:');
  feedback.rate(rated());
  const later = new Date(at.getTime() + RATINGS_KEPT_DAYS * MS_PER_DAY + 1);
  feedback.rate(rated({ turn: '2', at: later }));
  expect(feedback.counts('s1', at)).toEqual({ up: 1, down: 0 });
});

test('a user’s and a server’s ratings are theirs to see and to delete', () => {
  const state = openState(':memory:');
  state.feedback.rate(rated());
  expect(state.ofUser('ana')).toHaveProperty('feedback');
  expect(state.ofServer('s1')).toHaveProperty('feedback');
  expect(state.forgetUser('ana')).toBe(1);
  expect(state.feedback.counts('s1', at)).toEqual({ up: 0, down: 0 });
});
