// /footnote: looking after Footnote in a server, and what is kept of oneself.
import type { ChatInputCommandInteraction } from 'discord.js';
import { slashCommand, type Command, type CommandContext } from '#src/discord/command.ts';
import { deletionMessage } from '#src/discord/data/delete.ts';
import { exportMessage } from '#src/discord/data/export.ts';
import { managedServer, mayManage } from '#src/discord/managing.ts';
import type { Reply } from '#src/discord/reply.ts';
import { settingsFor } from '#src/discord/settings/settings-for.ts';
import { reindexMessage } from '#src/discord/status/reindex-message.ts';
import { statusOf } from '#src/discord/status/status.ts';
import { statusMessage } from '#src/discord/status/status-message.ts';

type Work = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
) => Promise<Reply> | Reply;

/** Each subcommand; the first three are for those who manage the server, which each of them checks. */
const WORK: Readonly<Record<string, Work>> = {
  settings: settingsFor,
  status: (interaction, context) => {
    const { id } = managedServer(interaction, context.texts);
    return statusMessage(statusOf(id, context), context.texts);
  },
  reindex: async (interaction, { corpus, texts }) => {
    managedServer(interaction, texts);
    return reindexMessage(await corpus.reindex(), texts);
  },
  export: (interaction, context) => {
    const server = mayManage(interaction) ? interaction.guild?.id : undefined;
    return exportMessage(context, { user: interaction.user.id, server });
  },
  'delete-my-data': ({ user }, context) => deletionMessage(context, user.id),
};

export const footnote = {
  // Open to everyone, since a permission would hold for every subcommand and one's own data is one's own.
  data: slashCommand('footnote', 'Looks after Footnote here, and after what it keeps of you')
    .addSubcommand((subcommand) =>
      subcommand
        .setName('settings')
        .setDescription('Shows and changes the settings of this server'),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('status').setDescription('Shows how Footnote fares and what it lacks'),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('reindex').setDescription('Brings the index up to date with the corpus'),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('export')
        .setDescription('Gives you what Footnote keeps of you, as a file'),
    )
    .addSubcommand((subcommand) =>
      subcommand
        .setName('delete-my-data')
        .setDescription('Deletes what Footnote keeps of you, once you have confirmed it'),
    ),
  visibility: 'private',
  kind: 'press',
  execute(interaction, context) {
    const work = WORK[interaction.options.getSubcommand()];
    if (work === undefined) throw new Error('Discord sent a subcommand that is not registered.');
    return work(interaction, context);
  },
} satisfies Command;
