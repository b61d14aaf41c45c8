// Who may look after a server: asked at every step, since a button may be pressed long after the right is gone.
import { PermissionFlagsBits, type BaseInteraction, type Guild } from 'discord.js';
import { FootnoteError } from '../errors.ts';
import type { Texts } from '../texts/texts.ts';

/**
 * The server of an interaction whose user may manage it.
 * @throws FootnoteError `not-allowed` outside of servers, where Footnote is no member, and to everyone else
 */
export function managedServer(interaction: BaseInteraction, { settings }: Texts): Guild {
  if (!interaction.inGuild()) throw new FootnoteError('not-allowed', settings.onlyInServer);
  if (!mayManage(interaction)) throw new FootnoteError('not-allowed', settings.notAllowed);
  if (interaction.guild === null) throw new FootnoteError('not-allowed', settings.notHere);
  return interaction.guild;
}

/** Whether the user of an interaction may manage its server. */
export function mayManage({ memberPermissions }: BaseInteraction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}
