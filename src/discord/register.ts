// Registers the commands with Discord, but only when Discord's list differs: creations a day are limited.
import {
  Routes,
  type REST,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand } from './command.ts';
import { localised } from './localise.ts';

/** What Discord fills in by itself when a field is left out; equal to leaving it out. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  /** Of commands in the menu of messages, which have none. */
  description: '',
  required: false,
  autocomplete: false,
  nsfw: false,
};

/** The fields of a command and of its options that Footnote sets; all others are Discord's own. */
const COMPARED = [
  ...['type', 'name', 'description', 'name_localizations', 'description_localizations'],
  ...['options', 'default_member_permissions', 'nsfw', 'integration_types', 'contexts'],
  ...['required', 'choices', 'value', 'min_value', 'max_value', 'min_length', 'max_length'],
  ...['autocomplete', 'channel_types'],
];

/**
 * Makes Discord's global commands those given; returns whether anything had to be sent.
 * @throws DiscordAPIError when Discord refuses the commands or cannot be reached.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: readonly AnyCommand[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application);
  const wanted = commands.map(({ data }) => localised(data.toJSON()));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  if (sameCommands(wanted, present)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** Whether two lists say the same commands, whatever their order and whatever defaults are filled in. */
export function sameCommands(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  present: RESTGetAPIApplicationCommandsResult,
): boolean {
  return normalised(wanted) === normalised(present);
}

function normalised(commands: readonly { name: string }[]): string {
  const sorted = [...commands].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(sorted.map((command) => normalise(command, '')));
}

/** The same value with compared fields only, in one order, without defaults and empty lists. */
function normalise(value: unknown, field: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => normalise(item, ''));
    return ['integration_types', 'contexts'].includes(field) ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => field.endsWith('_localizations') || COMPARED.includes(key))
    .map(([key, inner]): [string, unknown] => [key, normalise(inner, key)])
    .filter(([key, inner]) => !isDefault(key, inner))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isDefault(key: string, value: unknown): boolean {
  if (value === null || value === undefined || value === DEFAULTS[key]) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
