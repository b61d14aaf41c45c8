// An answer as a message: the question, each paper with its quotes, and how many of them are verbatim.
import type { Answer } from '../answer/answer.ts';
import { fitCitations, LEFT_OUT_ROOM, linkedTitle } from './citations.ts';
import { inlineText } from './escape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { framed, type Reply } from './reply.ts';

const QUESTION_LENGTH = 300;

/** The message for an answer, or for having none; `corpus` is how many papers were asked. */
export function answerMessage(answer: Answer, corpus: number): Reply {
  // A heading needs no closing mark, which an address at the question's end would swallow.
  const question = `### ${inlineText(answer.question, QUESTION_LENGTH)}`;
  return answer.abstained
    ? abstention(answer, question, corpus)
    : framed([question, ...citedBlocks(answer, question)]);
}

function citedBlocks(answer: Answer, question: string): (string | null)[] {
  const footer = (shown: number): string =>
    `-# ${shown}/${shown} quotes verbatim · index ${inlineText(answer.index, 40)}`;
  const most = answer.papers.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const room = MESSAGE_LIMITS.text - question.length - footer(most).length - LEFT_OUT_ROOM;
  const { blocks, quotes, leftOut } = fitCitations(answer.papers, room);
  const note = leftOut === undefined ? '' : `-# ${leftOut}\n`;
  return [...blocks, null, note + footer(quotes)];
}

function abstention(answer: Answer, question: string, corpus: number): Reply {
  const plainly =
    corpus === 1
      ? 'Nothing in this one paper answers that.'
      : `Nothing in these ${corpus} papers answers that.`;
  const footer = `-# index ${inlineText(answer.index, 40)}`;
  const misses = answer.papers.map(({ paper }) => `- ${linkedTitle(paper)}`);
  const heading = 'Near misses, which touch on it but do not answer it:';
  const room = MESSAGE_LIMITS.text - [question, plainly, heading, footer].join('\n').length;
  while (misses.join('\n').length > room) misses.pop();
  const nearMisses = misses.length === 0 ? [] : [null, [heading, ...misses].join('\n')];
  return framed([question, plainly, ...nearMisses, null, footer]);
}
