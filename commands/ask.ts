// /ask: a question answered from the papers, each with the sentences that answer it.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { answerMessage } from '#src/discord/answer-message.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { DEFAULT_PAPERS, papersOption } from './papers-option.ts';

export const ask = {
  data: slashCommand('ask', 'Answers a question from the papers, with the sentences that say so')
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('What do you want to know?')
        .setMaxLength(LONGEST_QUESTION)
        .setRequired(true),
    )
    .addIntegerOption(papersOption)
    .addBooleanOption((option) =>
      option.setName('private').setDescription('Only you see the answer (default: everyone does)'),
    ),
  visibility: ({ options }) => (options.getBoolean('private') === true ? 'private' : 'public'),
  async execute({ options }, { library }) {
    const papers = options.getInteger('papers') ?? DEFAULT_PAPERS;
    const answer = await library.ask(options.getString('question', true), { papers });
    return answerMessage(answer, library.papers.length);
  },
} satisfies Command;
