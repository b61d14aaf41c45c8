// A question asked in a conversation: understood in the light of the turns before it, and remembered as one.
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
  const turns = turnsOf(state.turns, place, library, now());
  return answerReply(await library.ask(question, { turns }), asker, context);
}
