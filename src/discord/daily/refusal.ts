// Who may change a server's schedule and where: the checks that every change meets first.
import { PermissionFlagsBits, type ChatInputCommandInteraction } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import type { DailySchedule } from '../../state/daily.ts';
import type { Texts } from '../../texts/texts.ts';
import type { CommandContext } from '../command.ts';

/** A refusal, in the words of the catalogue. */
export function refusal(sentence: string): FootnoteError {
  return new FootnoteError('bad-usage', sentence);
}

/**
 * The server of a command.
 * @throws FootnoteError `bad-usage` outside of a server that has Footnote as a member
 */
export function serverOf({ guildId, client }: ChatInputCommandInteraction, texts: Texts): string {
  if (guildId !== null && client.guilds.cache.has(guildId)) return guildId;
  throw refusal(texts.daily.refusals.serverOnly);
}

/**
 * The server of a command whose user may manage it.
 * @throws FootnoteError `bad-usage` where that is not so
 */
export function managedServer(interaction: ChatInputCommandInteraction, texts: Texts): string {
  const server = serverOf(interaction, texts);
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return server;
  throw refusal(texts.daily.refusals.notAllowed);
}

/**
 * The schedule of a server.
 * @throws FootnoteError `bad-usage` when it has none
 */
export function scheduleIn(server: string, { state, texts }: CommandContext): DailySchedule {
  const schedule = state.daily.schedule(server);
  if (schedule === undefined) throw refusal(texts.daily.refusals.noSchedule);
  return schedule;
}
