// /related: from a paper, an address or any text to the papers near it, why they are, and on from there.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { askerOf } from '#src/discord/answers/answering.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { COMMAND_LIMITS } from '#src/discord/limits.ts';
import { relatedReply } from '#src/discord/related/walking.ts';

export const related = {
  data: slashCommand(
    'related',
    'Finds the papers near a paper, with the sentence that shows why',
  ).addStringOption((option) =>
    option
      .setName('paper')
      .setDescription('A title from the list, a link to a paper, or any text')
      .setMaxLength(LONGEST_QUESTION)
      .setAutocomplete(true)
      .setRequired(true),
  ),
  visibility: 'public',
  execute(interaction, context) {
    const asker = askerOf(interaction, { private: false });
    return relatedReply(interaction.options.getString('paper', true), asker, context);
  },
  autocomplete({ options }, { library }) {
    const found = library.complete(options.getFocused(), COMMAND_LIMITS.choices);
    return found.map(({ id, title }) => ({ name: title, value: id }));
  },
} satisfies Command;
