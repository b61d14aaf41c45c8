// /paper-of-the-day pause, resume and skip.
import type { BaseInteraction, ChatInputCommandInteraction } from 'discord.js';
import { linkedTitle } from '../citations.ts';
import type { CommandContext } from '../command.ts';
import { framed, plain, type Reply } from '../reply.ts';
import { momentInWords } from './dates.ts';
import { summaryMessage } from './overview.ts';
import { managedSchedule, refusal } from './refusal.ts';
import { mustBeUsable } from './setup.ts';
import { upcoming } from './upcoming.ts';

/** Pauses the schedule and says so. */
export function pause(interaction: ChatInputCommandInteraction, context: CommandContext): Reply {
  pauseSchedule(interaction, context);
  return plain(context.texts.daily.pausedNow);
}

/** Lets the schedule run again and shows it. */
export async function resume(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  await resumeSchedule(interaction, context);
  return summaryMessage(managedSchedule(interaction, context), context);
}

/**
 * Pauses the schedule.
 * @throws FootnoteError `bad-usage` when it is paused already or there is none
 */
export function pauseSchedule(interaction: BaseInteraction, context: CommandContext): void {
  const { state, texts } = context;
  const { server } = managedSchedule(interaction, context);
  if (!state.daily.pause(server, 'by-hand')) throw refusal(texts.daily.refusals.alreadyPaused);
}

/**
 * Lets the schedule run again, once its channel can be used.
 * @throws FootnoteError `bad-usage` when it runs already, there is none, or its channel cannot be used
 */
export async function resumeSchedule(
  interaction: BaseInteraction,
  context: CommandContext,
): Promise<void> {
  const { state, now, texts } = context;
  const { server, channel } = managedSchedule(interaction, context);
  await mustBeUsable(interaction.client, server, channel, context);
  if (!state.daily.resume(server, now())) throw refusal(texts.daily.refusals.notPaused);
}

/** Passes the next paper over and shows which one comes instead. */
export async function skip(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  const { state, language, texts } = context;
  const schedule = managedSchedule(interaction, context);
  const { paper, round } = await upcoming(schedule, context);
  state.daily.skip(schedule.server, { paper: paper.id, round });
  const next = await upcoming(schedule, context);
  const when = momentInWords(next.due.at, schedule.zone, language);
  return framed([
    texts.daily.skipped(linkedTitle(paper)),
    texts.daily.comesNext(when, linkedTitle(next.paper)),
  ]);
}
