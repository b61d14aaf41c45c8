// How Footnote fares, as a message for those who look after a server.
import { time, TimestampStyles } from 'discord.js';
import type { Declined } from '../../state/declined.ts';
import type { RatingCounts } from '../../state/feedback.ts';
import type { Texts } from '../../texts/texts.ts';
import { inlineText } from '../escape.ts';
import type { Fault, Health } from '../health.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { framed, type Reply } from '../reply.ts';
import type { CorpusFacts } from '../services.ts';

const QUESTION_LENGTH = 150;
const NAME_LENGTH = 100;

/** The characters to keep free for what says that more is kept. */
const MORE_ROOM = 120;

/** For how many days ratings are counted. */
export const RATINGS_DAYS = 30;

/** What is told. */
export interface Status {
  readonly papers: number;
  readonly index: string;
  readonly corpus: CorpusFacts;
  /** How the schedule of the paper of the day stands; markdown. */
  readonly schedule: string;
  readonly startedAt: Date;
  readonly latencies: ReturnType<Health['latencies']>;
  /** Newest first. */
  readonly faults: readonly Fault[];
  /** What this server's people thought of its answers lately. */
  readonly ratings: RatingCounts;
  /** How many standing questions its channels keep. */
  readonly watches: number;
  /** The questions without an answer, newest first, and how many are kept; undefined when none shall be. */
  readonly declined: { readonly latest: readonly Declined[]; readonly kept: number } | undefined;
}

/** The message. */
export function statusMessage(status: Status, { status: texts, daily }: Texts): Reply {
  const { papers, index, corpus, startedAt, latencies, ratings } = status;
  const models = corpus.models.map((model) => `\`${plainName(model)}\``).join(', ');
  const built = time(corpus.builtAt, TimestampStyles.LongDateShortTime);
  const about = [
    texts.corpus(papers, `\`${plainName(index)}\``, built),
    texts.models(models),
    texts.running(time(startedAt, TimestampStyles.RelativeTime)),
    latencies === undefined ? texts.noLatencies : texts.latencies(latencies),
    texts.ratings(ratings.up, ratings.down, RATINGS_DAYS),
    texts.watches(status.watches),
    `**${daily.heading}**`,
    status.schedule,
  ].join('\n');
  const faults = faultsPart(status.faults, texts);
  const room = MESSAGE_LIMITS.text - [texts.heading, about, faults].join('').length;
  return framed([texts.heading, about, null, faults, null, declinedPart(status, room, texts)]);
}

function faultsPart(faults: readonly Fault[], texts: Texts['status']): string {
  if (faults.length === 0) return texts.noFaults;
  const lines = faults.map(({ id, what, kind, at }) => {
    const when = time(at, TimestampStyles.RelativeTime);
    return `- \`${plainName(id)}\` ${inlineText(what, NAME_LENGTH)}, ${inlineText(kind, NAME_LENGTH)}, ${when}`;
  });
  return [texts.faults, ...lines].join('\n');
}

/** As many questions as there is room for, newest first. */
function declinedPart({ declined }: Status, room: number, texts: Texts['status']): string {
  if (declined === undefined) return texts.declinedNotKept;
  if (declined.kept === 0) return texts.noneDeclined;
  const lines = declined.latest.map(
    ({ question, day }) => `- ${day}: ${inlineText(question, QUESTION_LENGTH)}`,
  );
  const shown = [texts.declined(declined.kept), ...lines];
  while (shown.join('\n').length > room - MORE_ROOM) shown.pop();
  const more = declined.kept - (shown.length - 1);
  return [...shown, ...(more === 0 ? [] : [texts.moreDeclined(more)])].join('\n');
}

/** A name of ours for a place between backticks. */
function plainName(name: string): string {
  return name.replaceAll('`', '').slice(0, NAME_LENGTH);
}
