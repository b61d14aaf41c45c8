// /watch: keeps a question, which is asked again whenever papers are added; lists and stops those that are kept.
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { COMMAND_LIMITS } from '#src/discord/limits.ts';
import { plain } from '#src/discord/reply.ts';
import { stopped } from '#src/discord/watch/actions.ts';
import { keepQuestion } from '#src/discord/watch/keep.ts';
import { listMessage } from '#src/discord/watch/list-message.ts';
import { placeOf } from '#src/discord/watch/place.ts';
import { mayStop, watchesAt } from '#src/discord/watch/rights.ts';

export const watch = {
  data: slashCommand('watch', 'Tells of new papers that answer a question')
    .addSubcommand((add) =>
      add
        .setName('add')
        .setDescription('Keeps a question: new papers that answer it are told here')
        .addStringOption((option) =>
          option
            .setName('question')
            .setDescription('What new papers should answer')
            .setMaxLength(LONGEST_QUESTION)
            .setRequired(true),
        ),
    )
    .addSubcommand((list) =>
      list.setName('list').setDescription('Shows the questions that are kept here'),
    )
    .addSubcommand((remove) =>
      remove
        .setName('remove')
        .setDescription('Stops a question that is kept here')
        .addStringOption((option) =>
          option
            .setName('question')
            .setDescription('One from the list')
            .setAutocomplete(true)
            .setRequired(true),
        ),
    ),
  visibility: ({ options }) => (options.getSubcommand() === 'add' ? 'public' : 'private'),
  kind: ({ options }) => (options.getSubcommand() === 'add' ? 'question' : 'press'),
  execute(interaction, context) {
    const { options, user } = interaction;
    const task = options.getSubcommand();
    if (task === 'list') return listMessage(interaction, context);
    const question = options.getString('question', true);
    if (task === 'remove') return plain(stopped(question, interaction, context));
    return keepQuestion(question, user.id, placeOf(interaction), context);
  },
  autocomplete(interaction, { state }) {
    const typed = interaction.options.getFocused().toLowerCase();
    return watchesAt(interaction, state.watches)
      .filter((one) => mayStop(one, interaction) && one.question.toLowerCase().includes(typed))
      .slice(0, COMMAND_LIMITS.choices)
      .map(({ id, question }) => ({ name: question, value: id }));
  },
} satisfies Command;
