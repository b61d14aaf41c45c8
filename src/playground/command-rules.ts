// The rules for commands and for autocomplete that Discord's published schema lacks.
import type { Fault } from './faults.ts';

/** A text by the locale that it is for. */
type Localised = Readonly<Record<string, string>>;

/** A choice of an option. */
export interface CommandChoice {
  readonly name: string;
  readonly value: string | number;
}

/** An option of a command, as far as the playground reads it. */
export interface CommandOption {
  readonly name: string;
  readonly name_localizations?: Localised | null;
  readonly description?: string;
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
  readonly name_localizations?: Localised | null;
  readonly description_localizations?: Localised | null;
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
const LARGEST_COMMAND = 8000;
const GROUP = 2;

/** https://docs.discord.com/developers/reference#locales */
const LOCALES = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fi', 'fr', 'he'],
  ...['hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'ru'],
  ...['sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
];

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

function chatInputFaults(command: CommandBody, at: number): Fault[] {
  const { name, name_localizations: names, description, options = [] } = command;
  const undescribed = (description ?? '') === '';
  const size = sizeOf(command);
  const large = 'Command exceeds maximum size (8000).';
  return [
    ...nameFaults(name, [at, 'name']),
    ...localisedFaults(names, [at, 'name_localizations']),
    ...(undescribed ? [fault([at, 'description'], 'BASE_TYPE_REQUIRED', 'Required.')] : []),
    ...(size > LARGEST_COMMAND ? [fault([at], 'APPLICATION_COMMAND_TOO_LARGE', large)] : []),
    ...mixedFaults(options, [at, 'options']),
    ...options.flatMap((option, index) =>
      optionFaults(option, options[index - 1], [at, 'options', index]),
    ),
  ];
}

/** The characters of names, descriptions and choices together. */
function sizeOf({ name, description, options = [] }: CommandBody | CommandOption): number {
  const inner = options.reduce((sum, option) => {
    const choices = (option.choices ?? []).map((choice) => `${choice.name}${choice.value}`);
    return sum + sizeOf(option) + choices.join('').length;
  }, 0);
  return name.length + (description ?? '').length + inner;
}

/** A command has subcommands or other options, not both. */
function mixedFaults(options: readonly CommandOption[], path: Fault['path']): Fault[] {
  const subcommands = options.filter(({ type }) => type <= GROUP).length;
  if (subcommands === 0 || subcommands === options.length) return [];
  const code = 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID';
  return [fault(path, code, 'Sub-command and other options cannot be mixed.')];
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
    ...localisedFaults(option.name_localizations, [...path, 'name_localizations']),
    ...mixedFaults(option.options ?? [], [...path, 'options']),
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

/** Names in other languages keep the same rule, under the languages that Discord has. */
function localisedFaults(names: Localised | null | undefined, path: Fault['path']): Fault[] {
  return Object.entries(names ?? {}).flatMap(([locale, name]) => [
    ...(LOCALES.includes(locale)
      ? []
      : [fault([...path, locale], 'BASE_TYPE_CHOICES', 'There is no such locale.')]),
    ...nameFaults(name, [...path, locale]),
  ]);
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { path, code, message };
}
