// Autocomplete: choices while someone types; a failure gives none and is logged, typing goes on.
import type { AutocompleteInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { Command, CommandContext } from './command.ts';
import { faultRecord } from './faults.ts';
import { sendChoices, type Choice } from './reply.ts';

/** Answers an autocomplete interaction. Never rejects. */
export async function autocomplete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  context: () => CommandContext,
  log: Logger,
): Promise<void> {
  const failed = (error: unknown): void => {
    log.error({ interaction: interaction.id, err: faultRecord(error) }, 'autocomplete failed');
  };
  let choices: readonly Choice[] = [];
  try {
    choices = command?.autocomplete?.(interaction, context()) ?? [];
  } catch (error) {
    failed(error);
  }
  await sendChoices(interaction, choices).catch(failed);
}
