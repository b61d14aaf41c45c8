// The settings of the server that an interaction comes from, as they are now.
import type { BaseInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { scheduleInSmall } from '../daily/overview.ts';
import { managedServer } from '../managing.ts';
import type { Reply } from '../reply.ts';
import { settingsMessage } from './settings-message.ts';

/**
 * The message for someone who may manage the server.
 * @throws FootnoteError `not-allowed` for everyone else
 */
export function settingsFor(interaction: BaseInteraction, context: CommandContext): Reply {
  const { state, texts, language } = context;
  const server = managedServer(interaction, texts);
  const paused = state.daily.schedule(server.id)?.paused;
  return settingsMessage({
    ...{ settings: state.settings.of(server.id), server, language, texts },
    schedule: scheduleInSmall(server.id, context),
    scheduleRuns: paused === undefined ? undefined : paused === null,
  });
}
