// Each rule of Discord's for commands that the playground holds: a list that it refuses and one that it accepts.
import { expect, test } from 'vitest';
import type { Fault } from '#src/playground/faults.ts';
import { faultsInCommands } from '#src/playground/rules.ts';

/** The paths of the faults, each with its code. */
const told = (faults: readonly Fault[]) =>
  faults.map(({ path, code }) => `${path.join('.')} ${code}`);
const values = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`);

const option = (name: string, more: object = {}) => ({
  type: 3,
  name,
  description: 'd',
  ...more,
});
const command = (name: string, ...options: object[]) => ({ name, description: 'd', options });
const required = option('a', { required: true });
/** Options of nearly 500 characters each. */
const large = (count: number) =>
  values(count).map((name) => {
    const choice = { name: 'n'.repeat(100), value: 'v'.repeat(95) };
    return option(name, { description: 'd'.repeat(98), choices: [choice, choice] });
  });

test.each<[string, object[], object[], string]>([
  [
    'a name with upper case',
    [command('ask')],
    [command('Ask')],
    '0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a name with a space',
    [command('paper-of-the-day')],
    [command('paper of the day')],
    '0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'an option name with upper case',
    [command('ask', option('a_b'))],
    [command('ask', option('A'))],
    '0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'the same name twice',
    [command('a'), command('b')],
    [command('a'), command('a')],
    '1.name APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  ['no description', [command('a')], [{ name: 'a' }], '0.description BASE_TYPE_REQUIRED'],
  [
    'a required option after an optional one',
    [command('ask', required, option('b'))],
    [command('ask', option('b'), required)],
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'choices beside autocomplete',
    [command('ask', option('a', { autocomplete: true }))],
    [command('ask', option('a', { autocomplete: true, choices: [{ name: 'n', value: 'v' }] }))],
    '0.options.0 APPLICATION_COMMAND_OPTION_CHOICES',
  ],
  [
    'subcommands beside other options',
    [command('a', option('b', { type: 1 }), option('c', { type: 2 }))],
    [command('a', option('b', { type: 1 }), option('c'))],
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a name in another language that breaks the rule for names',
    [{ ...command('a'), name_localizations: { de: 'fragen' } }],
    [{ ...command('a'), name_localizations: { de: 'Fragen' } }],
    '0.name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a language that Discord does not have',
    [command('a', option('b', { name_localizations: { 'es-ES': 'b' } }))],
    [command('a', option('b', { name_localizations: { es: 'b' } }))],
    '0.options.0.name_localizations.es BASE_TYPE_CHOICES',
  ],
  [
    'more than 8000 characters together',
    [command('a', ...large(16))],
    [command('a', ...large(17))],
    '0 APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'permissions that are no number',
    [{ ...command('a'), default_member_permissions: '32' }],
    [{ ...command('a'), default_member_permissions: 'ManageGuild' }],
    '0.default_member_permissions BASE_TYPE_INVALID',
  ],
  [
    'a description over 100 (the schema)',
    [{ name: 'a', description: 'd'.repeat(100) }],
    [{ name: 'a', description: 'd'.repeat(101) }],
    '0.description BASE_TYPE_MAX_LENGTH',
  ],
])('refuse %s', (_what, accepted, refused, fault) => {
  expect(told(faultsInCommands(accepted))).toEqual([]);
  expect(told(faultsInCommands(refused))).toEqual([fault]);
});

test('refuse what is no list', () => {
  expect(told(faultsInCommands({}))).toEqual([' BASE_TYPE_INVALID']);
});
