// What a person can type into a command's options; Discord's own program lets nothing else through.
import type { CommandBody, CommandOption } from './command-rules.ts';

/** The values that a person gives to a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** An option as an interaction carries it. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

const TYPE_NAMES: Readonly<Record<number, string>> = { 3: 'string', 4: 'integer', 5: 'boolean' };

/**
 * The options as the interaction carries them.
 * @throws Error when Discord would not let a person send them: no such option, a required one left out,
 * another type, or outside the option's limits.
 */
export function sentOptions(command: CommandBody, values: OptionValues): SentOption[] {
  const options = command.options ?? [];
  const missing = options.find(({ name, required }) => required === true && !(name in values));
  if (missing !== undefined) throw new Error(`/${command.name} needs '${missing.name}'.`);
  return Object.entries(values).map(([name, value]) => {
    const option = optionNamed(command, name);
    const wrong = whatIsWrong(option, value);
    if (wrong !== undefined) throw new Error(`'${name}' of /${command.name} ${wrong}.`);
    return { name, type: option.type, value };
  });
}

/**
 * The option that is being typed, as an autocomplete carries it.
 * @throws Error when the command has no such option or the option does not autocomplete.
 */
export function focusedOption(command: CommandBody, name: string, typed: string): SentOption {
  const option = optionNamed(command, name);
  if (option.autocomplete !== true) {
    throw new Error(`'${name}' of /${command.name} does not autocomplete.`);
  }
  return { name, type: option.type, value: typed, focused: true };
}

function optionNamed(command: CommandBody, name: string): CommandOption {
  const option = command.options?.find((candidate) => candidate.name === name);
  if (option === undefined) throw new Error(`/${command.name} has no option '${name}'.`);
  return option;
}

function whatIsWrong(option: CommandOption, value: OptionValues[string]): string | undefined {
  const { type, max_length, min_value = -Infinity, max_value = Infinity } = option;
  const given = typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
  if (given !== TYPE_NAMES[type]) return `takes no ${given}`;
  if (typeof value === 'string' && value.length > (max_length ?? 6000)) return 'is too long';
  if (typeof value === 'string' && value === '') return 'is empty';
  const outside = typeof value === 'number' && (value < min_value || value > max_value);
  return outside ? `must be between ${min_value} and ${max_value}` : undefined;
}
