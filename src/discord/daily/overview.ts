// A server's schedule and its posts so far, as messages.
import type { DailyPost, DailySchedule } from '../../state/daily.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CommandContext } from '../command.ts';
import { inlineText, link } from '../escape.ts';
import { framed, type Reply } from '../reply.ts';
import { dayInWords, momentInWords, weekdaysInWords } from './dates.ts';
import { refusal } from './refusal.ts';
import { addressOf } from './today.ts';
import { nextPosts } from './upcoming.ts';

const POSTS_SHOWN = 10;
const DATES_SHOWN = 3;
const TITLE_LENGTH = 120;
const TOPIC_LENGTH = 300;

type Context = Pick<CommandContext, 'state' | 'now' | 'language' | 'texts'>;

/** The schedule with its next three posts, in the server's own time zone. */
export function summaryMessage(schedule: DailySchedule, context: Context): Reply {
  const { daily } = context.texts;
  const { summary } = daily;
  return framed([
    `**${summary.title}**`,
    scheduleLines(schedule, context).join('\n'),
    ...(schedule.paused === null
      ? [[summary.next, ...dates(schedule, context)].join('\n'), null, `-# ${summary.late}`]
      : []),
  ]);
}

/**
 * The last posts of a server, newest first, and how its schedule stands.
 * @throws FootnoteError `bad-usage` in direct messages, which have no server
 */
export function historyMessage(server: string | null, context: Context): Reply {
  const { state, texts } = context;
  if (server === null) throw refusal(texts.daily.refusals.serverOnly);
  const { history } = texts.daily;
  const posts = state.daily.posts(server, POSTS_SHOWN);
  const lines = posts.map((post) => lineOf(post, context));
  return framed([
    `**${history.title}**`,
    lines.length === 0 ? history.none : lines.join('\n'),
    null,
    scheduleInSmall(server, context),
  ]);
}

/** How the schedule of a server stands, in small type. */
export function scheduleInSmall(server: string, context: Context): string {
  const { state, texts } = context;
  const schedule = state.daily.schedule(server);
  const lines =
    schedule === undefined ? [texts.daily.history.noSchedule] : scheduleLines(schedule, context);
  return lines.map((line) => `-# ${line}`).join('\n');
}

function scheduleLines(schedule: DailySchedule, { language, texts }: Context): string[] {
  const { channel, weekdays, time, zone, topic, paused } = schedule;
  const { summary, paused: reasons } = texts.daily;
  return [
    summary.channel(`<#${channel}>`),
    summary.when(weekdaysInWords(weekdays, language, texts), time, inlineText(zone, TITLE_LENGTH)),
    topic === null ? summary.rotation : summary.topic(inlineText(topic, TOPIC_LENGTH)),
    ...(paused === null ? [] : [summary.paused(reasons[paused])]),
  ];
}

function dates(schedule: DailySchedule, context: Context): string[] {
  return nextPosts(schedule, context, DATES_SHOWN).map(
    ({ at }) => `- ${momentInWords(at, schedule.zone, context.language)}`,
  );
}

function lineOf(post: DailyPost, { language, texts }: Context): string {
  const title =
    post.message === null
      ? inlineText(post.title, TITLE_LENGTH)
      : link(post.title, addressOf(post), TITLE_LENGTH);
  const state = stateOf(post, texts);
  return `- ${dayInWords(post.day, language)}: ${title}${state === undefined ? '' : ` (${state})`}`;
}

function stateOf({ state, reason }: DailyPost, { daily }: Texts): string | undefined {
  if (state === 'open') return daily.history.underWay;
  return reason === null ? undefined : daily.failed[reason];
}
