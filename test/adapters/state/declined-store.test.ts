// Questions that found no answer: newest first, so many of a server, and nothing of who asked.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { DECLINED_KEPT } from '#src/state/declined.ts';

const at = new Date('2026-11-21T12:34:56Z');

test('the questions of a server come back newest first, with the day and no more', () => {
  const state = openState(':memory:');
  for (const question of ['one?', 'two?', 'three?']) state.declined.keep('s1', question, at);
  state.declined.keep('s2', 'elsewhere?', at);
  expect(state.declined.latest('s1', 2)).toEqual([
    { question: 'three?', day: '2026-11-21' },
    { question: 'two?', day: '2026-11-21' },
  ]);
  expect(state.declined.count('s1')).toBe(3);
  expect(JSON.stringify(state.ofServer('s1'))).not.toContain('12:34');
});

test('a server keeps so many, the oldest go first', () => {
  const { declined } = openState(':memory:');
  declined.keep('s2', 'elsewhere?', at);
  for (let more = 0; more <= DECLINED_KEPT; more += 1) declined.keep('s1', `${more}?`, at);
  const kept = declined.latest('s1', DECLINED_KEPT + 1);
  expect(kept).toHaveLength(DECLINED_KEPT);
  expect(kept.at(-1)?.question).toBe('1?');
  expect(declined.count('s2')).toBe(1);
});

test('a server can have them forgotten', () => {
  const { declined } = openState(':memory:');
  declined.keep('s1', 'one?', at);
  expect(declined.forget('s1')).toBe(1);
  expect(declined.latest('s1', 9)).toEqual([]);
});
