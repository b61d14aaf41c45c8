// /paper-of-the-day now: today's paper where one was posted, else the one that comes next.
import { pickOfTheDay, dayOf } from '../../daily/pick.ts';
import { localDay } from '../../daily/schedule.ts';
import type { DailyPost, DailySchedule } from '../../state/daily.ts';
import type { CommandContext } from '../command.ts';
import { findingsMessage } from '../findings-message.ts';
import type { Reply } from '../reply.ts';
import { dayInWords, momentInWords } from './dates.ts';
import { upcoming } from './upcoming.ts';

/** The message for a server, or for direct messages where it is null. */
export async function todaysMessage(
  server: string | null,
  context: CommandContext,
): Promise<Reply> {
  const { library, state, now, language, texts } = context;
  const schedule = server === null ? undefined : state.daily.schedule(server);
  if (schedule !== undefined) return ofSchedule(schedule, context);
  const day = dayOf(now());
  const findings = library.findings(pickOfTheDay(library.papers, day).id);
  const heading = `**${texts.daily.heading}** · ${dayInWords(day, language)}`;
  return findingsMessage(findings, { heading }, texts);
}

async function ofSchedule(schedule: DailySchedule, context: CommandContext): Promise<Reply> {
  const { library, state, now, language, texts } = context;
  const { server, zone, paused } = schedule;
  const today = localDay(now(), zone);
  const post = state.daily.postOf(server, today);
  if (post?.message != null && library.find(post.paper) !== undefined) {
    const heading = `**${texts.daily.heading}** · ${dayInWords(today, language)}`;
    const note = texts.daily.discussion(addressOf(post));
    return findingsMessage(library.findings(post.paper), { heading, note }, texts);
  }
  const { due, paper } = await upcoming(schedule, context);
  const when = paused === null ? ` · ${momentInWords(due.at, zone, language)}` : '';
  const heading = `**${texts.daily.headingNext}**${when}`;
  const note =
    paused === null ? {} : { note: texts.daily.summary.paused(texts.daily.paused[paused]) };
  return findingsMessage(library.findings(paper.id), { heading, ...note }, texts);
}

/** Where a post is to be seen: in its thread, else in its channel. */
export function addressOf({ server, channel, message, thread }: DailyPost): string {
  const place = thread ?? `${channel}/${message ?? ''}`;
  return `https://discord.com/channels/${server}/${place}`;
}
