// /related: from a paper, or from any text, to the papers near it and why they are.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { COMMAND_LIMITS } from '#src/discord/limits.ts';
import { relatedMessage } from '#src/discord/related-message.ts';
import { DEFAULT_PAPERS, papersOption } from './papers-option.ts';

export const related = {
  data: slashCommand('related', 'Finds the papers near a paper, with the sentence that shows why')
    .addStringOption((option) =>
      option
        .setName('paper')
        .setDescription('A title from the list, or any text')
        .setMaxLength(LONGEST_QUESTION)
        .setAutocomplete(true)
        .setRequired(true),
    )
    .addIntegerOption(papersOption),
  visibility: 'public',
  async execute({ options }, { library }) {
    const papers = options.getInteger('papers') ?? DEFAULT_PAPERS;
    return relatedMessage(await library.related(options.getString('paper', true), { papers }));
  },
  autocomplete({ options }, { library }) {
    const found = library.complete(options.getFocused(), COMMAND_LIMITS.choices);
    return found.map(({ id, title }) => ({ name: title, value: id }));
  },
} satisfies Command;
