// The post of a paper of the day, and the first message of its thread: a sentence and a question about it.
import type { Findings } from '../../answer/answer.ts';
import { discussionOf } from '../../daily/discussion.ts';
import { paperKey } from '../../papers/paper.ts';
import type { Language, Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import { quoteLines } from '../citations.ts';
import { button, rows } from '../components.ts';
import { findingsMessage } from '../findings-message.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { framed, type Reply } from '../reply.ts';
import { shorten, singleLine } from '../escape.ts';
import { saveAction } from '../reading-list/save.ts';
import { dayInWords } from './dates.ts';

/** The button beneath every post; its name stays, since posts are found again by it. */
export const EARLIER_PAPERS = 'daily';

/** Leaves room for the question around the quote. */
const LONGEST_QUOTE = MESSAGE_LIMITS.text - 1000;

/** What a post says besides its findings. */
export interface PostFraming {
  readonly day: string;
  /** When it was due (`HH:MM`), if it comes late. */
  readonly lateFor?: string;
  readonly language: Language;
  readonly texts: Texts;
}

/** What marks the post of a day in a channel: the custom id of its button. */
export function markOf(day: string): string {
  return customId({ name: EARLIER_PAPERS }, day);
}

/** The post. */
export function postMessage(findings: Findings, framing: PostFraming): Reply {
  const { day, lateFor, language, texts } = framing;
  const heading = `**${texts.daily.heading}** · ${dayInWords(day, language)}`;
  const note = lateFor === undefined ? {} : { note: texts.daily.late(lateFor) };
  const { components } = findingsMessage(findings, { heading, ...note }, texts);
  const buttons = [
    button({ label: texts.daily.save, id: customId(saveAction, paperKey(findings.paper)) }),
    button({ label: texts.daily.earlierPapers, id: markOf(day) }),
  ];
  return { components: [...components, ...rows(buttons)] };
}

/** The name of the thread beneath a post. */
export function threadName(title: string): string {
  return shorten(singleLine(title), MESSAGE_LIMITS.threadName) || 'Footnote';
}

/** The first message of the thread; undefined when the paper has no sentence to discuss. */
export function questionMessage(findings: Findings, { daily }: Texts): Reply | undefined {
  const discussion = discussionOf(findings);
  if (discussion === undefined) return undefined;
  const { quote, kind } = discussion;
  const quoted = quoteLines({ paper: findings.paper, quotes: [quote] }).join('\n');
  // A quote is never cut; one that no message could hold is not asked about.
  if (quoted.length > LONGEST_QUOTE) return undefined;
  const question = `**${daily.questions[kind]}**`;
  return framed([
    [daily.toBegin, quoted, '', question].join('\n'),
    null,
    `-# ${daily.questionNote}`,
  ]);
}
