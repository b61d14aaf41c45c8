// A server as jobs see it, without an interaction: whether Discord shows it now, and which language everyone there reads.
import { languageFor, type Language } from '../texts/texts.ts';
import type { JobContext } from './jobs.ts';

/** The language of what everyone in a server sees. */
export function languageIn(
  server: string,
  { client, state }: Pick<JobContext, 'client' | 'state'>,
): Language {
  const own = state.settings.of(server).language;
  return own ?? languageFor(client.guilds.cache.get(server)?.preferredLocale);
}

/** Whether Footnote is in a server; false as well while Discord itself has lost sight of it. */
export function isHere(server: string, { client }: Pick<JobContext, 'client'>): boolean {
  return client.guilds.cache.get(server)?.available === true;
}
