// What a person can type into a command's options; Discord's own program lets nothing else through.
import type { CommandBody, CommandOption } from '../command-rules.ts';
import type { AttachedFile, Choosable, Resolved } from './resolved.ts';

/** The value of an option; users, roles and channels go by name or id. */
type OptionValue = string | number | boolean | AttachedFile;

/** The values that a person gives to a command's options, by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** An option as an interaction carries it. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

const SUBCOMMAND = 1;
const GROUP = 2;
const TYPE_NAMES: Readonly<Record<number, string>> = {
  ...{ 3: 'string', 4: 'integer', 5: 'boolean', 10: 'number' },
};
const CHOSEN: Readonly<Record<number, Choosable>> = {
  ...{ 6: 'user', 7: 'channel', 8: 'role', 9: 'mentionable', 11: 'attachment' },
};

/** A command, or the subcommand that is meant, and the options around what it takes. */
interface Target {
  readonly name: string;
  readonly options: readonly CommandOption[];
  readonly wrap: (options: readonly SentOption[]) => readonly SentOption[];
}

/**
 * What a name such as `paper-of-the-day setup` means.
 * @throws Error when there is no such subcommand, or when one must be named.
 */
export function targetOf(command: CommandBody, words: readonly string[]): Target {
  let target: Target = {
    ...{ name: `/${command.name}`, options: command.options ?? [], wrap: (options) => options },
  };
  for (const word of words) {
    const { name, options, wrap } = target;
    const inner = options.find((option) => option.name === word && option.type <= GROUP);
    if (inner === undefined) throw new Error(`${name} has no subcommand '${word}'.`);
    target = {
      ...{ name: `${name} ${word}`, options: inner.options ?? [] },
      wrap: (sent) => wrap([{ name: word, type: inner.type, options: sent }]),
    };
  }
  const [first] = target.options;
  if (first?.type === SUBCOMMAND || first?.type === GROUP) {
    throw new Error(`${target.name} needs a subcommand, such as '${first.name}'.`);
  }
  return target;
}

/**
 * The options as the interaction carries them.
 * @throws Error when Discord would not let a person send them: no such option, a required one left out,
 * another type, not among the choices, or outside the option's limits.
 */
export function sentOptions(
  { name, options, wrap }: Target,
  values: OptionValues,
  resolved: Resolved,
): readonly SentOption[] {
  const missing = options.find((option) => option.required === true && !(option.name in values));
  if (missing !== undefined) throw new Error(`${name} needs '${missing.name}'.`);
  return wrap(typedOptions({ name, options, wrap }, values, resolved));
}

/**
 * The options as an autocomplete carries them: the one that is typed, and what else is filled in.
 * @throws Error when there is no such option or the option does not autocomplete.
 */
export function focusedOptions(
  target: Target,
  focused: string,
  typed: string,
  others: { readonly values: OptionValues; readonly resolved: Resolved },
): readonly SentOption[] {
  const option = optionNamed(target, focused);
  if (option.autocomplete !== true) {
    throw new Error(`'${focused}' of ${target.name} does not autocomplete.`);
  }
  const filled = typedOptions(target, others.values, others.resolved);
  return target.wrap([
    ...filled.filter(({ name }) => name !== focused),
    { name: focused, type: option.type, value: typed, focused: true },
  ]);
}

function typedOptions(target: Target, values: OptionValues, resolved: Resolved): SentOption[] {
  return Object.entries(values).map(([name, value]) => {
    const option = optionNamed(target, name);
    const wrong = whatIsWrong(option, value);
    if (wrong !== undefined) throw new Error(`'${name}' of ${target.name} ${wrong}.`);
    const kind = CHOSEN[option.type];
    const sent =
      kind === undefined
        ? (value as string | number | boolean)
        : resolved.idOf(kind, value as string | AttachedFile);
    return { name, type: option.type, value: sent };
  });
}

function optionNamed(target: Target, name: string): CommandOption {
  const option = target.options.find((candidate) => candidate.name === name);
  if (option === undefined) throw new Error(`${target.name} has no option '${name}'.`);
  return option;
}

function whatIsWrong(option: CommandOption, value: OptionValue): string | undefined {
  const { type, choices = [] } = option;
  const kind = CHOSEN[type];
  if (kind !== undefined) {
    const fits = typeof value === (kind === 'attachment' ? 'object' : 'string');
    return fits ? undefined : `takes no ${typeof value}`;
  }
  const given = kindOf(value);
  const whole = given === 'integer' && TYPE_NAMES[type] === 'number';
  if (given !== TYPE_NAMES[type] && !whole) return `takes no ${given}`;
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    return 'is none of the choices';
  }
  return typeof value === 'string' ? wrongLength(option, value) : outOfRange(option, value);
}

function kindOf(value: OptionValue): string {
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function wrongLength(option: CommandOption, value: string): string | undefined {
  if (value === '') return 'is empty';
  if (value.length < (option.min_length ?? 0)) return 'is too short';
  return value.length > (option.max_length ?? 6000) ? 'is too long' : undefined;
}

function outOfRange(option: CommandOption, value: OptionValue): string | undefined {
  const { min_value = -Infinity, max_value = Infinity } = option;
  const outside = typeof value === 'number' && (value < min_value || value > max_value);
  return outside ? `must be between ${min_value} and ${max_value}` : undefined;
}
