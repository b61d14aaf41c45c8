// /related: from a paper, an address or any text to the papers near it, why they are, and on from there.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { askerOf } from '#src/discord/answers/answering.ts';
import { byDefault, slashCommand, type Command } from '#src/discord/command.ts';
import { paperChoices } from '#src/discord/paper-choices.ts';
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
  visibility: byDefault,
  execute(interaction, context) {
    const paper = interaction.options.getString('paper', true);
    return relatedReply(paper, askerOf(interaction, context), context);
  },
  autocomplete: paperChoices,
} satisfies Command;
