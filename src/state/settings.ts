// What a server can set, with the defaults that hold until it does.
import { z } from 'zod';

/** The most that can be allowed of questions within half a minute, and of questions a day. */
export const MOST_QUESTIONS = { atOnce: 60, aDay: 10_000 } as const;

/** A server's settings; each field has a default, so that a server that set nothing has them all. */
export const SERVER_SETTINGS = z.object({
  /** The language of what everyone sees; null follows the server's own in Discord. */
  language: z.enum(['en', 'de', 'fr']).nullable().default(null),
  /** Whether only the asker sees an answer unless asked otherwise. */
  privateByDefault: z.boolean().default(false),
  /** Whether an answer that everyone sees opens a thread for what follows. */
  openThreads: z.boolean().default(false),
  /** The channels in which Footnote answers; none named means all. */
  channels: z.array(z.string()).readonly().default([]),
  /** The roles that may ask; none named means everyone. */
  roles: z.array(z.string()).readonly().default([]),
  /** How many questions a person may ask within half a minute. */
  questionsAtOnce: z.int().min(1).max(MOST_QUESTIONS.atOnce).default(6),
  /** How many questions a person may ask a day; null means any number. */
  questionsADay: z.int().min(1).max(MOST_QUESTIONS.aDay).nullable().default(null),
  /** Whether questions that found no answer are kept, without who asked, for those who run the server. */
  keepDeclined: z.boolean().default(false),
});

/** A server's settings. */
export type ServerSettings = Readonly<z.infer<typeof SERVER_SETTINGS>>;

/** The settings of a server that has set nothing, and of direct messages. */
export const DEFAULT_SETTINGS: ServerSettings = SERVER_SETTINGS.parse({});

/** Keeps the settings of servers. */
export interface SettingsStore {
  /** The settings of a server; the defaults where it set nothing. */
  of(server: string): ServerSettings;
  /** Changes the fields that are given and returns all. @throws ZodError when a value is out of range. */
  change(server: string, changes: Partial<ServerSettings>): ServerSettings;
}
