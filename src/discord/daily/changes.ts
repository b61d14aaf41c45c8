// /paper-of-the-day pause, resume and skip.
import type { ChatInputCommandInteraction } from 'discord.js';
import { linkedTitle } from '../citations.ts';
import type { CommandContext } from '../command.ts';
import { framed, plain, type Reply } from '../reply.ts';
import { momentInWords } from './dates.ts';
import { summaryMessage } from './overview.ts';
import { managedSchedule, refusal } from './refusal.ts';
import { mustBeUsable } from './setup.ts';
import { upcoming } from './upcoming.ts';

/** Pauses the schedule. */
export function pause(interaction: ChatInputCommandInteraction, context: CommandContext): Reply {
  const { state, texts } = context;
  const { server } = managedSchedule(interaction, context);
  if (!state.daily.pause(server, 'by-hand')) throw refusal(texts.daily.refusals.alreadyPaused);
  return plain(texts.daily.pausedNow);
}

/** Lets the schedule run again, once its channel can be used. */
export async function resume(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  const { state, now, texts } = context;
  const { server, channel } = managedSchedule(interaction, context);
  await mustBeUsable(interaction.client, server, channel, context);
  if (!state.daily.resume(server, now())) throw refusal(texts.daily.refusals.notPaused);
  return summaryMessage(managedSchedule(interaction, context), context);
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
