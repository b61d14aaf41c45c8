// Commands in the languages of their users: adds the catalogue's names and descriptions for Discord's picker.
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { CommandTexts } from '../texts/commands.ts';
import { commands as de } from '../texts/de/commands.ts';
import { commands as fr } from '../texts/fr/commands.ts';

/** The languages other than English, by Discord's name of the locale. */
export const COMMAND_TEXTS: Readonly<Record<string, CommandTexts>> = { de, fr };

/** A command, a subcommand or an option, as far as it is localised. */
interface Localisable {
  readonly name: string;
  readonly description?: string | undefined;
  readonly options?: readonly Localisable[] | undefined;
}

/** A command with its names and descriptions in every language of the catalogue, those of its options included. */
export function localised(
  command: RESTPostAPIApplicationCommandsJSONBody,
): RESTPostAPIApplicationCommandsJSONBody {
  return withTexts(command, []) as RESTPostAPIApplicationCommandsJSONBody;
}

/** The path of a command and those of everything in it, as the catalogue names them. */
export function pathsOf(
  { name, options = [] }: Localisable,
  above: readonly string[] = [],
): string[] {
  const path = [...above, name];
  return [path.join(' '), ...options.flatMap((option) => pathsOf(option, path))];
}

function withTexts(part: Localisable, above: readonly string[]): object {
  const path = [...above, part.name];
  const texts = Object.entries(COMMAND_TEXTS).map(
    ([locale, all]) => [locale, all[path.join(' ')]] as const,
  );
  const of = (field: 'name' | 'description'): object =>
    Object.fromEntries(
      texts.flatMap(([locale, text]) => (text?.[field] ? [[locale, text[field]]] : [])),
    );
  const described =
    part.description === undefined ? {} : { description_localizations: of('description') };
  const options = part.options?.map((option) => withTexts(option, path));
  return {
    ...part,
    name_localizations: of('name'),
    ...described,
    ...(options === undefined ? {} : { options }),
  };
}
