// Find papers, in the menu of any message: its words become the question, and only the asker sees the answer.
import { askerOf, answerReply } from '#src/discord/answers/answering.ts';
import { messageCommand, type MessageCommand } from '#src/discord/command.ts';
import { wordsOf } from '#src/discord/messages/words.ts';
import { FootnoteError } from '#src/errors.ts';

export const findPapers = {
  data: messageCommand('Find papers'),
  on: 'message',
  visibility: 'private',
  async execute(interaction, context) {
    const question = wordsOf(interaction.targetMessage);
    if (question === '') throw new FootnoteError('bad-question', ({ noWords }) => noWords);
    const answer = await context.library.ask(question);
    return answerReply(answer, askerOf(interaction, context), context);
  },
} satisfies MessageCommand;
