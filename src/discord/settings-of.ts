// The settings that hold where something is asked.
import type { Logger } from 'pino';
import { DEFAULT_SETTINGS, type ServerSettings } from '../state/settings.ts';
import type { State } from '../state/state.ts';
import { faultRecord } from './faults.ts';

/** What was set in a server, the defaults in none; where it cannot be read just now, the careful way. */
export function settingsOf(
  server: string | null,
  { settings }: Pick<State, 'settings'>,
  log: Logger,
): ServerSettings {
  if (server === null) return DEFAULT_SETTINGS;
  try {
    return settings.of(server);
  } catch (error) {
    log.error({ err: faultRecord(error) }, 'settings not read');
    return { ...DEFAULT_SETTINGS, privateByDefault: true };
  }
}
