// What Footnote remembers between restarts, as interfaces: `src/adapters/state/` keeps it in one SQLite file.
import type { DailyStore } from './daily.ts';
import type { FeedbackStore } from './feedback.ts';
import type { ReadingListStore } from './reading-list.ts';
import type { DeclinedStore } from './declined.ts';
import type { SettingsStore } from './settings.ts';
import type { TurnStore } from './turns.ts';
import type { UsageStore } from './usage.ts';
import type { WatchStore } from './watches.ts';

/** A row as it is stored, for exports. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Everything stored of a server or a user: the rows of each table that holds any. */
export type StoredData = Readonly<Record<string, readonly StoredRow[]>>;

/**
 * All that is remembered. Every row belongs to a server, a user or both, so that either can see and
 * delete what is kept of it.
 */
export interface State {
  readonly readingList: ReadingListStore;
  readonly settings: SettingsStore;
  readonly turns: TurnStore;
  readonly daily: DailyStore;
  readonly usage: UsageStore;
  readonly declined: DeclinedStore;
  readonly feedback: FeedbackStore;
  /** The servers of which something is kept that only a server with Footnote has. */
  servers(): readonly string[];
  readonly watches: WatchStore;
  /** Deletes every row of a server; returns how many there were. */
  forgetServer(server: string): number;
  /** Deletes every row of a user, in all servers; returns how many there were. */
  forgetUser(user: string): number;
  /** Every row of a server, by table. */
  ofServer(server: string): StoredData;
  /** Every row of a user, by table. */
  ofUser(user: string): StoredData;
  close(): void;
}
