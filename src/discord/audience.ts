// Who sees a message, and in which language it is therefore written.
import { MessageFlags, type Interaction } from 'discord.js';
import type { ServerSettings } from '../state/settings.ts';
import { languageFor, type Language } from '../texts/texts.ts';
import type { ActionInteraction } from './action.ts';

/** Whether the message that a component sits on is seen by its user only. */
export function isPrivate({ message }: ActionInteraction): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) ?? false;
}

/** The language of what everyone sees: the server's. */
export function sharedLanguage(
  { guildLocale, locale }: Pick<Interaction, 'guildLocale' | 'locale'>,
  { language }: ServerSettings,
): Language {
  return language ?? languageFor(guildLocale ?? locale);
}
