// Who may ask now: the limits of a person, the rules of a server, and who is above them.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { Admission } from '#src/discord/admission.ts';
import type { Asking } from '#src/discord/asking.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '#src/state/settings.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { recordingLog } from '#test/builders/stage.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const MIDNIGHT = Date.parse('2026-11-22T00:00:00Z') / 1000;

function aDoor(state = openState(':memory:')) {
  const { log, lines } = recordingLog();
  const admission = new Admission(state.usage, log);
  const declines = (asking: Partial<Asking> = {}, settings: Partial<ServerSettings> = {}) =>
    admission.declines(
      {
        ...{ kind: 'question', at: NOON, user: 'ana', server: 's1', channels: ['c1'] },
        ...{ roles: [], manages: false, ...asking },
      },
      { ...DEFAULT_SETTINGS, ...settings },
      LANGUAGES.en,
    );
  return { declines, state, lines };
}

test('a server that set nothing lets everyone ask everywhere', () => {
  expect(aDoor().declines()).toBeUndefined();
});

test('a question elsewhere is declined with the channels in which it is answered', () => {
  const { declines } = aDoor();
  const settings = { channels: ['c2', 'c3'] };
  expect(declines({}, settings)).toContain('answers in <#c2> or <#c3>.');
  expect(declines({ channels: ['c3'] }, settings)).toBeUndefined();
});

test('a thread counts as the channel it belongs to', () => {
  const { declines } = aDoor();
  expect(declines({ channels: ['thread', 'c2'] }, { channels: ['c2'] })).toBeUndefined();
  expect(declines({ channels: ['thread', 'c1'] }, { channels: ['c2'] })).toBeDefined();
});

test('someone without a role that may ask is told which roles may', () => {
  const { declines } = aDoor();
  expect(declines({ roles: ['r1'] }, { roles: ['r2'] })).toContain('the role <@&r2>');
  expect(declines({ roles: ['r1', 'r2'] }, { roles: ['r2'] })).toBeUndefined();
});

test('those who manage the server keep to no channel, role or number a day', () => {
  const { declines, state } = aDoor();
  const settings = { channels: ['c2'], roles: ['r2'], questionsADay: 1 };
  const asked = [1, 2, 3].map(() => declines({ manages: true }, settings));
  expect(asked).toEqual([undefined, undefined, undefined]);
  expect(state.usage.asked({ server: 's1', user: 'ana' }, NOON)).toBe(0);
});

test('a look keeps to channels and roles, and neither counts nor needs a question that is left', () => {
  const { declines, state } = aDoor();
  const look = { kind: 'look' } as const;
  expect(declines(look, { channels: ['c2'] })).toContain('<#c2>');
  expect(declines(look, { roles: ['r2'] })).toContain('<@&r2>');
  expect(declines({}, { questionsADay: 1 })).toBeUndefined();
  expect(declines(look, { questionsADay: 1 })).toBeUndefined();
  expect(state.usage.asked({ server: 's1', user: 'ana' }, NOON)).toBe(1);
});

test('too many at once are put off with a time, those who manage the server too', () => {
  const { declines } = aDoor();
  const asked = [1, 2, 3].map(() => declines({ manages: true }, { questionsAtOnce: 2 }));
  expect(asked).toEqual([undefined, undefined, expect.stringContaining('in 15 seconds')]);
});

test('after the day’s questions one is told when counting starts anew, in everyone’s own time', () => {
  const { declines } = aDoor();
  const settings = { questionsADay: 2 };
  expect([declines({}, settings), declines({}, settings)]).toEqual([undefined, undefined]);
  expect(declines({}, settings)).toBe(
    `In this server everyone may ask 2 questions a day, and yours are used up. You can ask again at <t:${MIDNIGHT}:t> (<t:${MIDNIGHT}:R>).`,
  );
  expect(declines({ user: 'ben' }, settings)).toBeUndefined();
  expect(declines({ server: 's2' }, settings)).toBeUndefined();
  expect(declines({ at: new Date(MIDNIGHT * 1000) }, settings)).toBeUndefined();
});

test('a question that was declined does not count', () => {
  const { declines, state } = aDoor();
  const settings = { questionsADay: 5, questionsAtOnce: 1 };
  declines({}, settings);
  expect(declines({}, settings)).toContain('at once');
  expect(declines({}, { ...settings, channels: ['c2'] })).toContain('<#c2>');
  expect(state.usage.asked({ server: 's1', user: 'ana' }, NOON)).toBe(1);
});

test('nothing is counted where a server limits no day, nor in direct messages', () => {
  const { declines, state } = aDoor();
  declines();
  declines({ server: null }, { questionsADay: 1 });
  expect(state.ofUser('ana')).toEqual({});
});

test('a press keeps to no channel, role or number, but to a pace', () => {
  const { declines } = aDoor();
  const settings = { channels: ['c2'], roles: ['r2'], questionsADay: 1 };
  const pressed = Array.from({ length: 31 }, () => declines({ kind: 'press' }, settings));
  expect(pressed.slice(0, 30)).toEqual(Array(30).fill(undefined));
  expect(pressed[30]).toContain('presses at once');
});

test('a question that cannot be counted is answered all the same, and the log says so', () => {
  const state = openState(':memory:');
  const full = () => {
    throw new Error('database or disk is full');
  };
  const { declines, lines } = aDoor({ ...state, usage: { ...state.usage, count: full } });
  expect(declines({}, { questionsADay: 1 })).toBeUndefined();
  expect(lines()).toMatchObject([{ level: 40, msg: 'question not counted' }]);
});
