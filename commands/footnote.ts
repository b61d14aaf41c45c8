// /footnote: for those who look after a server: its settings.
import { slashCommand, type Command } from '#src/discord/command.ts';
import { managedServer } from '#src/discord/managing.ts';
import { settingsMessage } from '#src/discord/settings/settings-message.ts';

export const footnote = {
  data: slashCommand('footnote', 'Looks after Footnote in this server').addSubcommand(
    (subcommand) =>
      subcommand
        .setName('settings')
        .setDescription('Shows and changes the settings of this server'),
  ),
  visibility: 'private',
  free: true,
  execute(interaction, { settings, texts, language }) {
    const server = managedServer(interaction, texts);
    return settingsMessage({ settings, server, language, texts });
  },
} satisfies Command;
