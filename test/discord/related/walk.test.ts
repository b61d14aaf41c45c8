// A walk in custom ids: steps forth and back, never longer than an id may be, and readable whatever comes.
import { expect, test } from 'vitest';
import { partsOf } from '#src/discord/action.ts';
import { MESSAGE_LIMITS } from '#src/discord/limits.ts';
import { backButton, stepTo, walkButton, walkIn, type Walk } from '#src/discord/related/walk.ts';

const key = (letter: string) => letter.repeat(12);
const START: Walk = { at: key('a'), trail: [], page: 0 };
const idOf = (walk: Walk) => {
  const made = backButton(walk, 'x');
  return 'custom_id' in made ? made.custom_id : '';
};

test('a step puts where it stood on the trail, which keeps the last four', () => {
  const walk = ['b', 'c', 'd', 'e', 'f'].reduce((so, letter) => stepTo(so, key(letter)), START);
  expect(walk.at).toBe(key('f'));
  expect(walk.trail).toEqual(['b', 'c', 'd', 'e'].map(key));
});

test('a step to where it has been ends the trail there', () => {
  const walk = ['b', 'c'].reduce((so, letter) => stepTo(so, key(letter)), START);
  expect(stepTo(walk, key('b'))).toEqual({ at: key('b'), trail: [key('a')], page: 0 });
  expect(stepTo(walk, key('a'))).toEqual(START);
});

test('a step back to the text ends the trail altogether', () => {
  const origin = { kind: 'text', turn: '7' } as const;
  const walk = stepTo({ at: undefined, trail: [], origin, page: 1 }, key('a'));
  expect(walk).toEqual({ ...START, origin });
  expect(stepTo(walk, undefined)).toEqual({ at: undefined, trail: [], origin, page: 0 });
});

test('the longest walk fits into a custom id and comes back out of it', () => {
  const trail = ['b', 'c', 'd', 'e'].map(key);
  const walk: Walk = { ...START, trail, page: 9, origin: { kind: 'answer', turn: 'zzzzzzzzzz' } };
  expect(idOf(walk).length).toBeLessThanOrEqual(MESSAGE_LIMITS.customId);
  expect(walkIn(partsOf(idOf(walk)).args)).toEqual(walk);
});

test('the same walk forth and back has two ids', () => {
  expect(walkButton(START, 'x')).not.toEqual(backButton(START, 'x'));
});

test.each([[[]], [['', 'x', '', 'q7']], [['a', '-', '.', '']]])(
  '%j is a walk all the same',
  (args) => {
    expect(walkIn(args)).toMatchObject({ page: 0 });
  },
);
