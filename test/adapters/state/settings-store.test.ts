// Settings of servers: defaults until something is set, and no value out of range is ever kept.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';

test('a server that set nothing has the defaults', () => {
  expect(openState(':memory:').settings.of('s1')).toEqual(DEFAULT_SETTINGS);
});

test('a change keeps what was set before', () => {
  const { settings } = openState(':memory:');
  settings.change('s1', { privateByDefault: true });
  const changed = settings.change('s1', { channels: ['c1', 'c2'] });
  expect(changed).toEqual({ ...DEFAULT_SETTINGS, privateByDefault: true, channels: ['c1', 'c2'] });
  expect(settings.of('s1')).toEqual(changed);
  expect(settings.of('s2')).toEqual(DEFAULT_SETTINGS);
});

test('a value out of range is refused and changes nothing', () => {
  const { settings } = openState(':memory:');
  expect(() => settings.change('s1', { questionsAtOnce: 0 })).toThrow();
  expect(settings.of('s1')).toEqual(DEFAULT_SETTINGS);
});
