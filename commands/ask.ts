// /ask: a question answered from the papers, each with the sentences that answer it.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { answerReply, askerOf } from '#src/discord/answers/answering.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';

/** How many papers an answer has at most; those past the first few are a button away. */
const MOST_PAPERS = 10;

export const ask = {
  data: slashCommand('ask', 'Answers a question from the papers, with the sentences that say so')
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('What do you want to know?')
        .setMaxLength(LONGEST_QUESTION)
        .setRequired(true),
    )
    .addIntegerOption((option) =>
      option
        .setName('papers')
        .setDescription(`How many papers at most (default: ${MOST_PAPERS})`)
        .setMinValue(1)
        .setMaxValue(MOST_PAPERS),
    )
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Whether only you see the answer'),
    ),
  visibility: ({ options }, { privateByDefault }) =>
    (options.getBoolean('private') ?? privateByDefault) ? 'private' : 'public',
  async execute(interaction, context) {
    const { options } = interaction;
    const papers = options.getInteger('papers') ?? MOST_PAPERS;
    const answer = await context.library.ask(options.getString('question', true), { papers });
    return answerReply(answer, askerOf(interaction, context), context);
  },
} satisfies Command;
