// What holds for every command, and the order in which help lists them.
import { expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { faultsInCommands } from '#src/playground/rules.ts';

test('the commands are listed in help order', () => {
  expect(commands.map(({ data }) => data.name)).toEqual([
    'ask',
    'related',
    'compare',
    'reading-list',
    'watch',
    'paper-of-the-day',
    'forget',
    'footnote',
    'help',
    'Find papers',
    'Related papers',
  ]);
});

test('Discord accepts them', () => {
  expect(faultsInCommands(commands.map(({ data }) => data.toJSON()))).toEqual([]);
});

test.each(commands.map(({ data }) => data))(
  '/$name can be installed by servers and by single users, and works everywhere',
  (data) => {
    expect(data.toJSON()).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  },
);

test('a command that autocompletes has an option that does, and the other way round', () => {
  for (const command of commands) {
    const completed = optionsOf(command.data.toJSON()).some(
      (option) => 'autocomplete' in option && option.autocomplete === true,
    );
    expect(completed).toBe('autocomplete' in command);
  }
});

/** The options of a command and of its subcommands. */
function optionsOf(part: object): object[] {
  const own = 'options' in part && Array.isArray(part.options) ? (part.options as object[]) : [];
  return own.flatMap((option) => [option, ...optionsOf(option)]);
}
