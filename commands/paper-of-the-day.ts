// /paper-of-the-day: today's pick with its key findings, and the schedule by which a server has it posted.
import type { SlashCommandSubcommandBuilder } from 'discord.js';
import { slashCommand, type Command } from '#src/discord/command.ts';
import { pause, resume, skip } from '#src/discord/daily/changes.ts';
import { scheduleChoices } from '#src/discord/daily/choices.ts';
import { historyMessage } from '#src/discord/daily/overview.ts';
import { DAILY_CHANNELS } from '#src/discord/daily/place.ts';
import { LONGEST_TOPIC, setUp } from '#src/discord/daily/setup.ts';
import { todaysMessage } from '#src/discord/daily/today.ts';

const SUBCOMMANDS = [
  ['pause', 'Stops posting until it is resumed (needs Manage Server)'],
  ['resume', 'Posts again from the next time on (needs Manage Server)'],
  ['skip', 'Passes the next paper over; another one comes instead (needs Manage Server)'],
  ['history', 'Shows the papers of the day so far and how the schedule stands'],
] as const;

export const paperOfTheDay = {
  data: SUBCOMMANDS.reduce(
    (command, [name, description]) =>
      command.addSubcommand((sub) => sub.setName(name).setDescription(description)),
    slashCommand('paper-of-the-day', 'Shows today’s paper, or posts one at a time that you choose')
      .addSubcommand((sub) =>
        sub.setName('now').setDescription('Shows today’s paper and the findings it states'),
      )
      .addSubcommand(setupOptions),
  ),
  visibility: ({ options }) => (options.getSubcommand() === 'now' ? 'public' : 'private'),
  kind: ({ options }) => (options.getSubcommand() === 'now' ? 'look' : 'press'),
  execute(interaction, context) {
    switch (interaction.options.getSubcommand()) {
      case 'setup':
        return setUp(interaction, context);
      case 'pause':
        return pause(interaction, context);
      case 'resume':
        return resume(interaction, context);
      case 'skip':
        return skip(interaction, context);
      case 'history':
        return historyMessage(interaction.guildId, context);
      default:
        return todaysMessage(interaction.guildId, context);
    }
  },
  autocomplete: scheduleChoices,
} satisfies Command;

function setupOptions(sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return sub
    .setName('setup')
    .setDescription('Sets up or changes when and where papers are posted (needs Manage Server)')
    .addStringOption((option) =>
      option.setName('time').setDescription('The time of day, such as 09:00').setMaxLength(20),
    )
    .addStringOption((option) =>
      option
        .setName('zone')
        .setDescription('The time zone: type a city, such as Berlin')
        .setMaxLength(60)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('weekdays')
        .setDescription('Such as Monday to Friday (the default), or Mon, Wed, Fri')
        .setMaxLength(100)
        .setAutocomplete(true),
    )
    .addChannelOption((option) =>
      option
        .setName('channel')
        .setDescription('Where papers are posted (default: this channel)')
        .addChannelTypes(...DAILY_CHANNELS),
    )
    .addStringOption((option) =>
      option
        .setName('topic')
        .setDescription('A question that papers shall be near to (default: each in its turn)')
        .setMaxLength(LONGEST_TOPIC)
        .setAutocomplete(true),
    );
}
