// Looks which papers of the day are due, takes each up for itself alone, and settles what comes of it.
import { RateLimitError } from 'discord.js';
import { choosePaper } from '../../daily/choose.ts';
import { dueNow, isGivenUp, waitAfter } from '../../daily/lateness.ts';
import type { Due } from '../../daily/schedule.ts';
import type { DailyPost, DailySchedule, FailureReason } from '../../state/daily.ts';
import { faultRecord } from '../faults.ts';
import type { Job, JobContext } from '../jobs.ts';
import { lease } from '../lease.ts';
import { isHere } from '../servers.ts';
import { troubleOf, type Trouble } from '../trouble.ts';
import { deliver } from './delivery.ts';
import { standStill } from './stand-still.ts';
import { isFree } from './upcoming.ts';

/** Posts the papers of the day of every server. */
export const dailyJob: Job = {
  name: 'paper of the day',
  async tick(context) {
    const waiting = takeUpWaiting(context).map((post) => bringToEnd(post, context));
    const running = context.state.daily.running();
    await Promise.all([...waiting, ...running.map((schedule) => postDue(schedule, context))]);
  },
};

/** Makes the post that a schedule wants now, unless there is none or someone else has it. */
async function postDue(schedule: DailySchedule, context: JobContext): Promise<void> {
  const { server, zone, since } = schedule;
  const { state, now, log } = context;
  const due = dueNow(schedule, since, now());
  if (due === undefined || !isHere(server, context)) return;
  const known = state.daily.postOf(server, due.day);
  if (!isFree(known, due.at)) return;
  try {
    const post = await plan(schedule, due, context);
    if (post !== undefined) await bringToEnd(post, context);
  } catch (error) {
    const record = { server, day: due.day, zone, err: faultRecord(error) };
    log.error(record, 'no paper of the day could be chosen');
  }
}

/** Chooses the paper and takes the post up; undefined when someone else was faster. */
async function plan(
  { server, channel, zone, topic }: DailySchedule,
  { day, at }: Due,
  context: JobContext,
): Promise<DailyPost | undefined> {
  const { daily } = context.state;
  const { paper, round } = await choosePaper(context.library, topic, day, daily.shown(server));
  const chosen = { paper: paper.id, title: paper.title, round };
  return daily.plan({ server, day, channel, zone, due: at, ...chosen }, lease(context));
}

/** Open posts that waited for another attempt, or whose bot has died. */
function takeUpWaiting(context: JobContext): DailyPost[] {
  const { state, now } = context;
  return state.daily
    .waiting(now())
    .filter(({ server }) => isHere(server, context))
    .flatMap((post) => state.daily.claim(post, now(), lease(context)) ?? []);
}

async function bringToEnd(taken: DailyPost, context: JobContext): Promise<void> {
  const { state, log } = context;
  const { server, day, attempts } = taken;
  try {
    const paused = state.daily.schedule(server)?.paused !== null;
    if (paused && taken.message === null) settle(taken, 'by-hand', context);
    else {
      await deliver(taken, context);
      log.info({ server, day, attempts }, 'paper of the day posted');
    }
  } catch (error) {
    const post = state.daily.postOf(server, day);
    // It is not ours any more when the server was deleted meanwhile or another bot has taken it up.
    if (post?.attempts === attempts) await settleTrouble(post, error, context);
  }
}

/** What comes of a post that met trouble: another attempt, an end, or a schedule that stands still. */
async function settleTrouble(post: DailyPost, error: unknown, context: JobContext): Promise<void> {
  const { server, day, attempts, message } = post;
  const trouble = troubleOf(error);
  const record = { server, day, attempts, trouble, err: faultRecord(error) };
  context.log[trouble === 'fault' ? 'error' : 'warn'](record, 'paper of the day met trouble');
  const due = { day, at: post.due };
  if (trouble === 'passing' && !isGivenUp(due, context.now())) {
    const wait = Math.max(waitAfter(attempts), askedToWait(error));
    context.state.daily.record(post, {}, new Date(context.now().getTime() + wait));
    return;
  }
  settle(post, message === null ? REASONS[trouble] : 'no-thread', context);
  if (message !== null) return;
  if (trouble === 'gone') await standStill(server, 'channel-gone', context);
  if (trouble === 'denied') await standStill(server, 'no-permission', context);
}

const REASONS: Readonly<Record<Trouble, FailureReason>> = {
  passing: 'discord-down',
  late: 'discord-down',
  gone: 'channel-gone',
  denied: 'no-permission',
  fault: 'fault',
};

/** A post whose message stands is done, even where its thread is not to be had. */
function settle(post: DailyPost, reason: FailureReason, { state, now, log }: JobContext): void {
  const end = post.message === null ? 'failed' : 'done';
  state.daily.record(post, { state: end, reason }, now());
  log.warn({ server: post.server, day: post.day, reason }, `paper of the day ${end}`);
}

/** How long Discord asked to wait, in milliseconds. */
function askedToWait(error: unknown): number {
  return error instanceof RateLimitError ? error.retryAfter : 0;
}
