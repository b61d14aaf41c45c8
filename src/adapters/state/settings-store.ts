// The settings of servers in the state file.
import { SERVER_SETTINGS, type ServerSettings, type SettingsStore } from '../../state/settings.ts';
import { first, inTransaction, run, type StateDatabase } from './database.ts';

/** A SettingsStore over the database. */
export function settingsStore(database: StateDatabase): SettingsStore {
  const of = (server: string): ServerSettings => {
    const row = first(database, 'SELECT value FROM settings WHERE server = ?', server);
    return SERVER_SETTINGS.parse(row === undefined ? {} : JSON.parse(String(row['value'])));
  };
  const keep = `
    INSERT INTO settings (server, value) VALUES (?, ?)
    ON CONFLICT (server) DO UPDATE SET value = excluded.value`;
  return {
    of,
    change: (server, changes) =>
      inTransaction(database, () => {
        const changed = SERVER_SETTINGS.parse({ ...of(server), ...changes });
        run(database, keep, server, JSON.stringify(changed));
        return changed;
      }),
  };
}
