// Values of rows as stores use them: texts that may be lacking, and row numbers as short ids.
import type { Value } from './database.ts';

/** A text, or null where there is none. */
export function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The short id of a row's number. */
export function idOf(number: Value | undefined): string {
  return Number(number).toString(36);
}

/** The number of an id; 0, which no row has, for a text that is no id. */
export function numberOf(id: string): number {
  return /^[0-9a-z]{1,10}$/.test(id) ? Number.parseInt(id, 36) : 0;
}
