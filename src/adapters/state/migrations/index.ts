// Every change of the state's schema, in the order in which they are applied; one that has shipped is never edited.
import { settings } from './001-settings.ts';
import { turns } from './002-turns.ts';
import { daily } from './003-daily.ts';
import { readingList } from './004-reading-list.ts';
import { watches } from './005-watches.ts';
import { feedback } from './006-feedback.ts';
import { usage } from './007-usage.ts';
import { turnsWithin } from './008-turns-within.ts';

/** A change of the schema. */
interface Migration {
  readonly name: string;
  /** Statements in SQL. Every table has a column `server`, a column `user` or both. */
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { name: '001-settings', sql: settings },
  { name: '002-turns', sql: turns },
  { name: '003-daily', sql: daily },
  { name: '004-reading-list', sql: readingList },
  { name: '005-watches', sql: watches },
  { name: '006-feedback', sql: feedback },
  { name: '007-usage', sql: usage },
  { name: '008-turns-within', sql: turnsWithin },
];
