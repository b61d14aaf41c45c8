// A stage on which a server has its paper of the day: commands by its organiser, time that passes, what was posted.
import type { Library } from '#src/answer/answer.ts';
import type { Bot } from '#src/discord/bot.ts';
import type { Actor } from '#src/playground/acts/setting.ts';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import type { Channel } from '#src/playground/places.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const ORGANISER = { user: 'Ines' };

/** A stage with what the tests of the paper of the day do on it; it begins on a Saturday, 13:00 in Berlin. */
export interface DailyStage extends Stage {
  /** Lets time pass as a clock does: the bots look at it once an hour, and at the end. */
  pass(ms: number, ...bots: Bot[]): Promise<void>;
  /** What a subcommand of /paper-of-the-day answers; by the organiser unless someone else is named. */
  command(name: string, values?: object, actor?: Actor): Promise<string>;
  /** Sets up a post a day at nine in Berlin, or as these values say. */
  setup(values?: object, actor?: Actor): Promise<string>;
  /** The posts in a channel. */
  posts(channel?: string): readonly Message[];
  /** The messages of a post's thread as texts. */
  discussion(thread: Channel | undefined): string[];
}

/** Starts it. */
export async function onDailyStage(overrides: Partial<Library> = {}): Promise<DailyStage> {
  const stage = await onStage(overrides);
  const { playground } = stage;
  const command: DailyStage['command'] = async (name, values = {}, actor = ORGANISER) => {
    const exchange = playground.slash(`paper-of-the-day ${name}`, { ...values }, actor);
    const text = textOf(await exchange.reply());
    stage.wait(MINUTE);
    return text;
  };
  return {
    ...stage,
    command,
    setup: (values, actor) => {
      const everyDay = { time: '09:00', zone: 'Europe/Berlin', weekdays: 'every day' };
      return command('setup', { ...everyDay, ...values }, actor);
    },
    pass: async (ms, ...bots) => {
      for (let left = ms; left > 0; left -= HOUR) {
        stage.wait(Math.min(left, HOUR));
        await Promise.all((bots.length === 0 ? [stage.bot] : bots).map((bot) => bot.tick()));
      }
    },
    posts: (channel = 'papers') =>
      playground
        .messages(channel)
        .filter((message) => textOf(message).includes('**Paper of the day** ·')),
    discussion: (thread) =>
      playground
        .messages(thread?.id ?? '')
        .map(textOf)
        .filter((text) => text !== ''),
  };
}

/** What must be there. @throws Error when it is not */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}
