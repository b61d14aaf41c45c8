// An answer as a message: the question, each paper with its quotes, and how many of them are verbatim.
import type { Answer } from '../answer/answer.ts';
import { linkedTitle } from './citations.ts';
import { citedMessage, indexName } from './cited-message.ts';
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
    : citedMessage(
        question,
        answer.papers.filter(({ answers }) => answers),
        answer.index,
      );
}

function abstention(answer: Answer, question: string, corpus: number): Reply {
  const these = corpus === 1 ? 'this one paper' : `these ${corpus} papers`;
  const plainly = `Nothing in ${these} answers that.`;
  const heading = 'Near misses, which touch on it but do not answer it:';
  const footer = `-# ${indexName(answer.index)}`;
  const room = MESSAGE_LIMITS.text - [question, plainly, heading, footer].join('\n').length;
  const misses = answer.papers.map(({ paper }) => `- ${linkedTitle(paper)}`);
  while (misses.join('\n').length > room) misses.pop();
  const nearMisses = misses.length === 0 ? [] : [null, [heading, ...misses].join('\n')];
  return framed([question, plainly, ...nearMisses, null, footer]);
}
