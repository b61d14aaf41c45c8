// Who may ask now: one place for every limit that a question or a press of a button meets before any work.
import { time, TimestampStyles } from 'discord.js';
import type { Logger } from 'pino';
import type { ServerSettings } from '../state/settings.ts';
import { nextDayOfUsage, type Counted, type UsageStore } from '../state/usage.ts';
import type { Texts } from '../texts/texts.ts';
import type { Asking } from './asking.ts';
import { Cooldown } from './cooldown.ts';
import { faultRecord } from './faults.ts';

const WINDOW_MS = 30_000;
const PRESSES = 30;

/** Keeps count of what people ask. */
export class Admission {
  readonly #questions = new Cooldown({ perMs: WINDOW_MS });
  readonly #presses = new Cooldown({ perMs: WINDOW_MS });
  readonly #usage: UsageStore;
  readonly #log: Logger;

  constructor(usage: UsageStore, log: Logger) {
    this.#usage = usage;
    this.#log = log;
  }

  /**
   * The sentence, as markdown, with which it is declined; undefined when it is admitted, which counts.
   * Those who manage a server keep to no channel, role or number a day, so that nobody locks themselves out.
   */
  declines(asking: Asking, settings: ServerSettings, texts: Texts): string | undefined {
    const { user, at, kind, server, manages } = asking;
    if (kind === 'press') {
      const waitMs = this.#presses.take(user, at.getTime(), PRESSES);
      return waitMs === 0 ? undefined : texts.common.tooManyPresses(inSeconds(waitMs));
    }
    const isBound = server !== null && !manages;
    const refusal = isBound ? this.#refusal(asking, server, settings, texts) : undefined;
    if (refusal !== undefined) return refusal;
    const waitMs = this.#questions.take(user, at.getTime(), settings.questionsAtOnce);
    if (waitMs > 0) return texts.common.tooFast(inSeconds(waitMs));
    if (isBound && isCounted(asking, settings)) this.#count({ server, user }, at);
    return undefined;
  }

  /** Takes the count of a question back that was admitted and could not be acknowledged. */
  giveBack(asking: Asking, settings: ServerSettings): void {
    const { user, at, server, manages } = asking;
    if (server === null || manages || !isCounted(asking, settings)) return;
    this.#count({ server, user }, at, -1);
  }

  /** A count that cannot be written is logged; the question is answered all the same. */
  #count(who: Counted, at: Date, questions = 1): void {
    try {
      this.#usage.count(who, at, questions);
    } catch (error) {
      this.#log.warn({ err: faultRecord(error) }, 'question not counted');
    }
  }

  /** The sentence of a server's own rules that speak against it. */
  #refusal(
    asking: Asking,
    server: string,
    settings: ServerSettings,
    { common }: Texts,
  ): string | undefined {
    const { user, at, channels, roles } = asking;
    if (!allows(settings.channels, channels)) {
      return common.otherChannels(settings.channels.map((id) => `<#${id}>`));
    }
    if (!allows(settings.roles, roles)) {
      return common.otherRoles(settings.roles.map((id) => `<@&${id}>`));
    }
    const { questionsADay: most } = settings;
    if (most === null || !isCounted(asking, settings)) return undefined;
    if (this.#usage.asked({ server, user }, at) < most) return undefined;
    const anew = nextDayOfUsage(at);
    const [clock, wait] = [TimestampStyles.ShortTime, TimestampStyles.RelativeTime];
    return common.enoughToday(most, `${time(anew, clock)} (${time(anew, wait)})`);
  }
}

/** Whether it counts among the questions of a day. */
function isCounted({ kind }: Asking, { questionsADay }: ServerSettings): boolean {
  return kind === 'question' && questionsADay !== null;
}

/** Whether one of those somebody has is among those allowed; none named means all. */
function allows(allowed: readonly string[], own: readonly string[]): boolean {
  return allowed.length === 0 || own.some((id) => allowed.includes(id));
}

function inSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}
