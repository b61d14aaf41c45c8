// What stands in the way of changing a server's schedule, in the words of the catalogue.
import type { BaseInteraction } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import type { DailySchedule } from '../../state/daily.ts';
import type { CommandContext } from '../command.ts';
import { managedServer } from '../managing.ts';

/** A refusal. */
export function refusal(sentence: string): FootnoteError {
  return new FootnoteError('bad-usage', sentence);
}

/**
 * The schedule of the server of an interaction, whose user may manage it.
 * @throws FootnoteError `not-allowed` where that is not so, `bad-usage` when there is no schedule
 */
export function managedSchedule(
  interaction: BaseInteraction,
  { state, texts }: CommandContext,
): DailySchedule {
  const schedule = state.daily.schedule(managedServer(interaction, texts).id);
  if (schedule === undefined) throw refusal(texts.daily.refusals.noSchedule);
  return schedule;
}
