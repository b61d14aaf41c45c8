// A server as jobs see it, without an interaction: whether Discord shows it now, and which language everyone there reads.
import type { Language } from '../texts/texts.ts';
import { sharedLanguage } from './audience.ts';
import type { JobContext } from './jobs.ts';

/** The language of what everyone in a server sees. */
export function languageIn(
  server: string,
  { client, state }: Pick<JobContext, 'client' | 'state'>,
): Language {
  const locale = client.guilds.cache.get(server)?.preferredLocale;
  return sharedLanguage(state.settings.of(server), locale);
}

/** Whether Footnote is in a server; false as well while Discord itself has lost sight of it. */
export function isHere(server: string, { client }: Pick<JobContext, 'client'>): boolean {
  return client.guilds.cache.get(server)?.available === true;
}
