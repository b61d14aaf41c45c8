// The rules for commands and for autocomplete that Discord's published schema lacks.
import type { Fault } from './faults.ts';

/** A choice of an option. */
export interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
}

/** An option of a command, as far as the playground reads it. */
export interface CommandOption {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly CommandChoice[];
  readonly options?: readonly CommandOption[];
  readonly channel_types?: readonly number[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** A command, as far as the playground reads it; it has passed the schema. */
export interface CommandBody {
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
  readonly default_member_permissions?: string | null;
  readonly integration_types?: readonly number[] | null;
  readonly contexts?: readonly number[] | null;
}

const CHAT_INPUT = 1;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LONGEST_VALUE = 100;

/** The faults of a list of commands by the rules; none when it keeps them. */
export function commandFaults(commands: readonly CommandBody[]): Fault[] {
  const names = commands.map(({ name, type }) => `${type ?? CHAT_INPUT} ${name}`);
  return commands.flatMap((command, at) => {
    const twice = names.indexOf(names[at] ?? '') < at;
    const duplicate = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
    return [
      ...(twice ? [fault([at, 'name'], duplicate, 'Command names must be unique.')] : []),
      ...((command.type ?? CHAT_INPUT) === CHAT_INPUT ? chatInputFaults(command, at) : []),
    ];
  });
}

/** The faults of the choices that autocomplete offers, by the rules. */
export function choiceFaults(choices: readonly CommandChoice[], at: Fault['path']): Fault[] {
  return choices.flatMap(({ value }, index) => {
    const long = typeof value === 'string' && value.length > LONGEST_VALUE;
    return long
      ? [fault([...at, index, 'value'], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer.')]
      : [];
  });
}

function chatInputFaults({ name, description, options = [] }: CommandBody, at: number): Fault[] {
  const undescribed = (description ?? '') === '';
  return [
    ...nameFaults(name, [at, 'name']),
    ...(undescribed ? [fault([at, 'description'], 'BASE_TYPE_REQUIRED', 'Required.')] : []),
    ...options.flatMap((option, index) =>
      optionFaults(option, options[index - 1], [at, 'options', index]),
    ),
  ];
}

function optionFaults(
  option: CommandOption,
  before: CommandOption | undefined,
  path: Fault['path'],
): Fault[] {
  const late = option.required === true && before !== undefined && before.required !== true;
  const both = option.autocomplete === true && (option.choices ?? []).length > 0;
  const invalid = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
  return [
    ...nameFaults(option.name, [...path, 'name']),
    ...(late ? [fault(path, invalid, 'Required options must come before optional ones.')] : []),
    ...(both
      ? [fault(path, 'APPLICATION_COMMAND_OPTION_CHOICES', 'Choices or autocomplete.')]
      : []),
    ...choiceFaults(option.choices ?? [], [...path, 'choices']),
    ...(option.options ?? []).flatMap((inner, at) =>
      optionFaults(inner, option.options?.[at - 1], [...path, 'options', at]),
    ),
  ];
}

function nameFaults(name: string, path: Fault['path']): Fault[] {
  const valid = NAME.test(name) && name === name.toLowerCase();
  return valid ? [] : [fault(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid.')];
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message };
}
