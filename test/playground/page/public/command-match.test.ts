// Which commands are offered while one is typed, and what of a line is the command.
import { expect, test } from 'vitest';
import {
  matching,
  sendable,
  typedCommand,
  usage,
} from '#src/playground/page/public/scripts/command-match.js';

const all = sendable([
  {
    name: 'ask',
    description: 'Asks',
    options: [
      { name: 'question', type: 3, required: true },
      { name: 'papers', type: 4 },
    ],
  },
  {
    name: 'daily',
    description: 'Daily',
    options: [
      { name: 'show', type: 1, description: 'Shows' },
      {
        name: 'set',
        type: 2,
        description: 'Sets',
        options: [{ name: 'time', type: 1, description: 'The time', options: [{ name: 'at' }] }],
      },
    ],
  },
]);

const titles = (commands: { title: string }[]): string[] => commands.map(({ title }) => title);

test('every subcommand stands for itself', () => {
  expect(titles(all)).toEqual(['ask', 'daily show', 'daily set time']);
  expect(all.at(-1)).toMatchObject({ path: ['daily', 'set', 'time'], description: 'The time' });
});

test('what begins with the typed letters comes before what contains them', () => {
  expect(titles(matching(all, 'S'))).toEqual(['ask', 'daily show', 'daily set time']);
  expect(titles(matching(all, 'daily s'))).toEqual(['daily show', 'daily set time']);
  expect(titles(matching(all, 'x'))).toEqual([]);
});

test('a command that is typed in full is recognised by the blank after it, with what follows', () => {
  expect(typedCommand(all, 'ask')).toBeUndefined();
  expect(typedCommand(all, 'ask ')).toMatchObject({ command: { title: 'ask' }, rest: '' });
  expect(typedCommand(all, 'ask why not')).toMatchObject({ rest: 'why not' });
  expect(typedCommand(all, 'daily set time 9')).toMatchObject({
    command: { title: 'daily set time' },
  });
  expect(typedCommand(all, 'daily ')).toBeUndefined();
});

test('required options are told apart from those that can be left out', () => {
  expect(all.map(usage)).toEqual(['<question> [papers]', '', '[at]']);
});
