// What commands, actions and conversations get to work with, made anew for each.
import { LANGUAGES, type Language } from '../texts/texts.ts';
import type { ServerSettings } from '../state/settings.ts';
import type { CommandContext, Visibility } from './command.ts';
import type { DispatchOptions } from './dispatch.ts';
import { settingsOf } from './settings-of.ts';

/** Where something is asked, and for whom the answer is. */
interface Asked {
  /** Null in direct messages. */
  readonly server: string | null;
  readonly visibility: Visibility;
  readonly languageIn: (settings: ServerSettings) => Language;
}

/** The context, with the corpus and the settings as they stand now. */
export function contextFor(
  { server, visibility, languageIn }: Asked,
  { commands, library, corpus, health, state, log, now }: Omit<DispatchOptions, 'actions'>,
): CommandContext {
  const settings = settingsOf(server, state, log);
  const language = languageIn(settings);
  const spoken = { settings, visibility, language, texts: LANGUAGES[language] };
  return { commands, library: library(), corpus, health, state, ...spoken, log, now };
}
