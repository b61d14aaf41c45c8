// What autocomplete offers for a paper: titles that fit what was typed, which stand for the papers' ids.
import type { AutocompleteInteraction } from 'discord.js';
import type { CommandContext } from './command.ts';
import { COMMAND_LIMITS } from './limits.ts';
import type { Choice } from './reply.ts';

/** The choices for the title that is being typed. */
export function paperChoices(
  { options }: AutocompleteInteraction,
  { library }: CommandContext,
): readonly Choice[] {
  const found = library.complete(options.getFocused(), COMMAND_LIMITS.choices);
  return found.map(({ id, title }) => ({ name: title, value: id }));
}
