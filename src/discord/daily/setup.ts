// /paper-of-the-day setup: what was typed becomes a schedule; what was not stays as it is.
import {
  DiscordAPIError,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Client,
} from 'discord.js';
import { cleanQuestion } from '../../answer/question.ts';
import { findZone } from '../../daily/zones.ts';
import type { DailySchedule } from '../../state/daily.ts';
import type { CommandContext } from '../command.ts';
import { managedServer } from '../managing.ts';
import type { Reply } from '../reply.ts';
import { summaryMessage } from './overview.ts';
import { dailyChannel, missingPermissions } from './place.ts';
import { managedSchedule, refusal } from './refusal.ts';
import { typedTime, typedWeekdays } from './typed-schedule.ts';

/** What to type as the topic for none. */
export const NO_TOPIC = '-';

/** As long as the value of a choice may be: a topic may be chosen as it was typed. */
export const LONGEST_TOPIC = 100;

const WORKDAYS = [1, 2, 3, 4, 5];

/** What was filled in of a schedule, as typed; null is what was not. */
export interface TypedSchedule {
  /** The channel's id. */
  readonly channel: string | null;
  readonly time: string | null;
  readonly weekdays: string | null;
  readonly zone: string | null;
  readonly topic: string | null;
}

/** Sets the schedule up, or changes what was typed of it, and shows it. */
export async function setUp(
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
): Promise<Reply> {
  const { options } = interaction;
  const typed = {
    channel: options.getChannel('channel')?.id ?? null,
    time: options.getString('time'),
    weekdays: options.getString('weekdays'),
    zone: options.getString('zone'),
    topic: options.getString('topic'),
  };
  await changeSchedule(interaction, typed, context);
  return summaryMessage(managedSchedule(interaction, context), context);
}

/**
 * Sets the schedule up, or changes what was typed of it.
 * @throws FootnoteError `not-allowed`, or `bad-usage` that says what cannot be used
 */
export async function changeSchedule(
  interaction: BaseInteraction,
  typed: TypedSchedule,
  context: CommandContext,
): Promise<void> {
  const { state, now, texts } = context;
  const server = managedServer(interaction, texts).id;
  const before = state.daily.schedule(server);
  const channel = typed.channel ?? before?.channel ?? interaction.channelId ?? '';
  const when = typedWhen(typed, before, context);
  const topic = typedTopic(typed.topic, before);
  await mustBeUsable(interaction.client, server, channel, context);
  const schedule = { server, channel, ...when, topic, since: now() };
  state.daily.setUp(schedule, interaction.user.id);
}

/**
 * Checks that papers can be posted and discussed in a channel.
 * @throws FootnoteError `bad-usage` that says what is missing
 */
export async function mustBeUsable(
  client: Client<true>,
  server: string,
  id: string,
  { texts }: CommandContext,
): Promise<void> {
  const { refusals, permissions } = texts.daily;
  const channel = await dailyChannel(client, server, id).catch((error: unknown) => {
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  });
  if (channel === undefined) throw refusal(refusals.channel);
  const missing = missingPermissions(channel, 'discuss').map((name) => permissions[name]);
  if (missing.length > 0)
    throw refusal(refusals.permissions(`#${channel.name}`, missing.join(', ')));
}

function typedWhen(
  typed: TypedSchedule,
  before: DailySchedule | undefined,
  { language, texts }: CommandContext,
): Pick<DailySchedule, 'time' | 'zone' | 'weekdays'> {
  const { refusals } = texts.daily;
  const { time: timeText, zone: zoneText, weekdays: weekdaysText } = typed;
  const time = timeText === null ? before?.time : typedTime(timeText);
  const zone = zoneText === null ? before?.zone : findZone(zoneText);
  const weekdays =
    weekdaysText === null ? (before?.weekdays ?? WORKDAYS) : typedWeekdays(weekdaysText, language);
  if (timeText !== null && time === undefined) throw refusal(refusals.time(timeText));
  if (zoneText !== null && zone === undefined) throw refusal(refusals.zone(zoneText));
  if (weekdays === undefined) throw refusal(refusals.weekdays(weekdaysText ?? ''));
  if (time === undefined || zone === undefined) throw refusal(refusals.timeAndZone);
  return { time, zone, weekdays };
}

/** @throws FootnoteError `bad-question` when it holds nothing to search for */
function typedTopic(typed: string | null, before: DailySchedule | undefined): string | null {
  if (typed === null) return before?.topic ?? null;
  return typed.trim() === NO_TOPIC ? null : cleanQuestion(typed);
}
