// Who sees a message, and in which language it is therefore written.
import { MessageFlags, type Interaction } from 'discord.js';
import type { ServerSettings } from '../state/settings.ts';
import { languageFor, type Language } from '../texts/texts.ts';
import type { ActionInteraction } from './action.ts';

/** Whether the message that a component sits on is seen by its user only. */
export function isPrivate({ message }: ActionInteraction): boolean {
  return message?.flags.has(MessageFlags.Ephemeral) ?? false;
}

/** The language of what everyone sees: the one that was set, else the one that Discord tells. */
export function sharedLanguage(
  { language }: ServerSettings,
  locale: string | null | undefined,
): Language {
  return language ?? languageFor(locale);
}

/** The same where an interaction comes from; its user's own outside of servers. */
export function languageAround(
  { guildLocale, locale }: Pick<Interaction, 'guildLocale' | 'locale'>,
  settings: ServerSettings,
): Language {
  return sharedLanguage(settings, guildLocale ?? locale);
}
