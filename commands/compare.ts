// /compare: two papers side by side, with a quote from each for what it is for, how it works and what came of it.
import type { SlashCommandStringOption } from 'discord.js';
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { byDefault, slashCommand, type Command } from '#src/discord/command.ts';
import { compareMessage } from '#src/discord/compare/compare-message.ts';
import { paperChoices } from '#src/discord/paper-choices.ts';

const paperOption =
  (name: string, description: string) =>
  (option: SlashCommandStringOption): SlashCommandStringOption =>
    option
      .setName(name)
      .setDescription(description)
      .setMaxLength(LONGEST_QUESTION)
      .setAutocomplete(true)
      .setRequired(true);

export const compare = {
  data: slashCommand('compare', 'Sets two papers side by side: what for, how, with what result')
    .addStringOption(paperOption('first', 'A title from the list'))
    .addStringOption(paperOption('second', 'The title of another paper')),
  visibility: byDefault,
  execute: ({ options }, { library, texts }) =>
    compareMessage(
      library.compare(options.getString('first', true), options.getString('second', true)),
      texts,
    ),
  autocomplete: paperChoices,
} satisfies Command;
