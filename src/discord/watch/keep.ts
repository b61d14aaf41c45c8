// Keeps a question, and says who hears of it, or why it cannot be kept.
import { cleanQuestion } from '../../answer/question.ts';
import { paperKey } from '../../papers/paper.ts';
import { WATCHES_KEPT, type CorpusSnapshot } from '../../state/watches.ts';
import type { Library } from '../../answer/answer.ts';
import type { CommandContext } from '../command.ts';
import { inlineText } from '../escape.ts';
import { plain, type Reply } from '../reply.ts';
import type { WatchPlace } from './place.ts';

const QUESTION_LENGTH = 300;

/** What a question finds when it first looks: nothing of that is new to it. */
export function snapshotOf({ index, papers }: Library): CorpusSnapshot {
  return { index, papers: papers.map(paperKey) };
}

/**
 * Keeps a question for a person.
 * @param place undefined where Footnote cannot post
 * @throws FootnoteError `bad-question`
 */
export function keepQuestion(
  question: string,
  user: string,
  place: WatchPlace | undefined,
  context: CommandContext,
): Reply {
  const { state, library, language, now } = context;
  const { watch: text } = context.texts;
  const asked = cleanQuestion(question);
  if (place === undefined) return plain(text.cannotPost);
  const watch = { ...place, user, question: asked, language, at: now() };
  const { outcome } = state.watches.keep(watch, snapshotOf(library));
  if (outcome === 'person full') return plain(text.personFull(WATCHES_KEPT));
  if (outcome === 'channel full') return plain(text.channelFull(WATCHES_KEPT));
  const shown = inlineText(asked, QUESTION_LENGTH);
  const heard = place.channel === null ? text.youHear : text.channelHears;
  const done = outcome === 'kept' ? text.kept(shown) : text.keptAlready(shown);
  return plain(`${done}\n-# ${heard}`);
}
