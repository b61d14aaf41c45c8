// Brings one post to its end, step by step; each step is recorded, so that after a crash none is repeated.
import type { Message } from 'discord.js';
import { isInTime, isLate } from '../../daily/lateness.ts';
import type { DailyPost, PostProgress } from '../../state/daily.ts';
import { LANGUAGES, type Texts } from '../../texts/texts.ts';
import type { JobContext } from '../jobs.ts';
import { lease } from '../lease.ts';
import { ownMessageSince } from '../own-message.ts';
import { post as send } from '../reply.ts';
import { languageIn } from '../servers.ts';
import { MissingPermissions, NotPostable, TakenOver, TooLate } from '../trouble.ts';
import { timeIn } from './dates.ts';
import { dailyChannel, missingPermissions, type DailyChannel } from './place.ts';
import { markOf, postMessage, questionMessage, threadName } from './post-message.ts';

/**
 * Posts, opens the thread and asks its first question, from wherever the post stands.
 * @throws whatever a step throws; the steps before it are recorded.
 */
export async function deliver(taken: DailyPost, context: JobContext): Promise<void> {
  const { daily } = context.state;
  let post = taken;
  const record = (progress: PostProgress): void => {
    const recorded = daily.record(post, progress, lease(context));
    if (recorded === undefined) throw new TakenOver();
    post = recorded;
  };
  const channel = await placeOf(post, context);
  if (post.message === null) record({ message: await posted(post, channel, context) });
  if (post.thread === null) record({ thread: await threadOf(post, channel) });
  await ask(post, context);
  record({ state: 'done' });
}

async function placeOf({ server, channel: id }: DailyPost, { client }: JobContext) {
  const channel = await dailyChannel(client, server, id);
  if (channel === undefined) throw new NotPostable();
  const missing = missingPermissions(channel, 'post');
  if (missing.length > 0) throw new MissingPermissions(missing.join(', '));
  return channel;
}

/** The id of the post's message: of the one that is there already, else of a new one. */
async function posted(
  post: DailyPost,
  channel: DailyChannel,
  context: JobContext,
): Promise<string> {
  // On the first attempt nobody can have posted it; on any other someone may have, and died.
  const before =
    post.attempts > 1 ? await ownMessageSince(channel, post.due, isPostOf(post.day)) : undefined;
  if (before !== undefined) return before.id;
  const now = context.now();
  const due = { day: post.day, at: post.due };
  if (!isInTime(due, post.zone, now)) throw new TooLate();
  const language = languageIn(post.server, context);
  const late = isLate(due, now) ? { lateFor: timeIn(post.due, post.zone) } : {};
  const findings = context.library.findings(post.paper);
  const framing = { day: post.day, ...late, language, texts: LANGUAGES[language] };
  const once = onceOf(post, 'post');
  const message = await send(channel, postMessage(findings, framing), { once });
  return message.id;
}

/** A thread has the id of the message that it hangs on. */
async function threadOf(
  { message, title, attempts }: DailyPost,
  channel: DailyChannel,
): Promise<string> {
  const id = message ?? '';
  // As with the message: whoever worked on it before may have opened the thread.
  const again = attempts > 1;
  if (again && (await channel.messages.fetch({ message: id, force: true })).hasThread) return id;
  return (await channel.threads.create({ name: threadName(title), startMessage: id })).id;
}

async function ask(post: DailyPost, context: JobContext): Promise<void> {
  const thread = await context.client.channels.fetch(post.thread ?? '');
  if (thread?.isThread() !== true) throw new NotPostable();
  // Its answers to people's messages and commands are no first question.
  const own = ({ system, reference, interactionMetadata }: Message): boolean =>
    !system && reference === null && interactionMetadata === null;
  const before = post.attempts > 1 ? await ownMessageSince(thread, post.due, own) : undefined;
  if (before !== undefined) return;
  const texts: Texts = LANGUAGES[languageIn(post.server, context)];
  const question = questionMessage(context.library.findings(post.paper), texts);
  if (question !== undefined) await send(thread, question, { once: onceOf(post, 'question') });
}

function isPostOf(day: string): (message: Message) => boolean {
  const mark = markOf(day);
  return (message) => message.resolveComponent(mark) !== null;
}

/** The same for every attempt; the question differs, or Discord could take it for the post. */
function onceOf({ server, day }: DailyPost, step: 'post' | 'question'): string {
  return `${step} ${server} ${day}`;
}
