// Autocomplete: choices while someone types; a failure gives none and is told, typing goes on.
import type { AutocompleteInteraction } from 'discord.js';
import type { Command, CommandContext } from './command.ts';
import { refusalOf } from './refusals.ts';
import { sendChoices, type Choice } from './reply.ts';

/** Answers an autocomplete interaction; `failed` hears of what nobody expected. Never rejects. */
export async function autocomplete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: () => CommandContext,
  failed: (error: unknown) => void,
): Promise<void> {
  let choices: readonly Choice[] = [];
  try {
    choices = command?.autocomplete?.(interaction, context()) ?? [];
  } catch (error) {
    failed(error);
  }
  await sendChoices(interaction, choices).catch((error: unknown) => {
    // Discord drops the choices for what was typed when more is typed meanwhile.
    if (refusalOf(error) === undefined) failed(error);
  });
}
