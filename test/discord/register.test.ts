// Registration compares what Footnote wants with what Discord has, defaults and order aside.
import type { RESTGetAPIApplicationCommandsResult } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { sameCommands } from '#src/discord/register.ts';

const wanted = commands.map(({ data }) => data.toJSON());

function optionsOf(command: (typeof wanted)[number]): readonly object[] {
  return 'options' in command ? (command.options ?? []) : [];
}

/** The wanted commands as Discord lists them, with some fields changed. */
function listed(change: (command: Record<string, unknown>) => object = () => ({})) {
  const filled = wanted.map((command, at) => ({
    ...{ id: `${at}`, application_id: '1', version: '2', type: 1, nsfw: false },
    ...{ default_member_permissions: null, name_localizations: null, handler: null },
    description: '',
    ...command,
    contexts: [...(command.contexts ?? [])].reverse(),
    options: optionsOf(command).map((option) => ({ ...option, name_localizations: {} })),
  }));
  const changed = filled.map((command) => ({ ...command, ...change(command) }));
  return changed.reverse() as unknown as RESTGetAPIApplicationCommandsResult;
}

test('defaults that Discord fills in and another order are no change', () => {
  expect(sameCommands(wanted, listed())).toBe(true);
});

test.each<[string, (command: Record<string, unknown>) => object]>([
  ['description', () => ({ description: 'Another' })],
  ['options', () => ({ options: [] })],
  ['contexts', () => ({ contexts: [0] })],
  ['permissions', () => ({ default_member_permissions: '32' })],
  ['translations', () => ({ name_localizations: { de: 'frage' } })],
])('another value of %s is a change', (_field, change) => {
  expect(sameCommands(wanted, listed(change))).toBe(false);
});

test('a command more or less is a change', () => {
  expect(sameCommands(wanted.slice(1), listed())).toBe(false);
  expect(sameCommands(wanted, [])).toBe(false);
});
