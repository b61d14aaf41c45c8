// What comes next in a server: the moments at which it posts, and the paper of the first.
import { choosePaper, type Choice } from '../../daily/choose.ts';
import { dueNow } from '../../daily/lateness.ts';
import { nextDues, type Due } from '../../daily/schedule.ts';
import type { DailyPost, DailySchedule } from '../../state/daily.ts';
import type { CommandContext } from '../command.ts';

/** The next post: when it is due, and its paper as things stand. */
export interface Upcoming extends Choice {
  readonly due: Due;
}

type Context = Pick<CommandContext, 'library' | 'state' | 'now'>;

/** The next moments at which a schedule posts, one that is due just now included. */
export function nextPosts(
  schedule: DailySchedule,
  { state, now }: Pick<Context, 'state' | 'now'>,
  count: number,
): Due[] {
  const { server, since } = schedule;
  const current = dueNow(schedule, since, now());
  // Today's may be made already, so one more than asked for.
  const coming = [...(current === undefined ? [] : [current])].concat(
    nextDues(schedule, now(), count + 1),
  );
  return coming
    .filter(({ day, at }) => isFree(state.daily.postOf(server, day), at))
    .slice(0, count);
}

/** The next post of a schedule, were it not paused. */
export async function upcoming(schedule: DailySchedule, context: Context): Promise<Upcoming> {
  const { server, topic, time, zone } = schedule;
  const [due] = nextPosts(schedule, context, 1);
  if (due === undefined) throw new Error(`${time} never comes in ${zone}.`);
  const shown = context.state.daily.shown(server);
  return { due, ...(await choosePaper(context.library, topic, due.day, shown)) };
}

/** Whether a day is free for a post: one that never came about leaves it to a later one. */
export function isFree(known: DailyPost | undefined, due: Date): boolean {
  if (known === undefined) return true;
  return known.state === 'failed' && known.message === null && known.due < due;
}
