// A question asked in a conversation: understood in the light of the turns before it, and remembered as one.
import { tidy } from '../../answer/question.ts';
import type { Turn } from '../../answer/turns.ts';
import { answerReply, type Asker } from '../answers/answering.ts';
import type { CommandContext } from '../command.ts';
import type { Reply } from '../reply.ts';
import { turnsOf, type Place } from './memory.ts';

/**
 * The answer's message.
 * @throws FootnoteError as `Library.ask`
 */
export async function converse(
  question: string,
  place: Place,
  asker: Asker,
  context: CommandContext,
): Promise<Reply> {
  const { library, state, now } = context;
  const turns = [...subjectOf(place, context), ...turnsOf(state.turns, place, library, now())];
  return answerReply(await library.ask(question, { turns }), asker, context);
}

/** What the thread of a paper of the day is about before anyone has asked there: as if it had been asked for. */
function subjectOf({ channel }: Place, { library, state }: CommandContext): Turn[] {
  const paper = library.find(state.daily.discussedIn(channel)?.paper ?? '');
  if (paper === undefined) return [];
  const title = tidy(paper.title);
  return [{ question: title, topic: title, papers: [paper.id], shown: 1 }];
}
