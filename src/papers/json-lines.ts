// JSON Lines: one paper a line, {"title", "abstract", "id"?, "url"?, "year"?, "authors"?}.
import { reasonOf } from '../errors.ts';
import { readFields } from './fields.ts';
import type { Fault, LocatedEntry, Parsed } from './parsed.ts';

/** Reads JSON Lines. A line that is no such object is a fault; blank lines and other keys are ignored. */
export function parseJsonLines(text: string): Parsed {
  const entries: LocatedEntry[] = [];
  const faults: Fault[] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    try {
      const read = readFields(asObject(JSON.parse(source)), line);
      if (read.entry) entries.push(read.entry);
      faults.push(...read.faults);
    } catch (error) {
      faults.push({ line, reason: `it is not a JSON object: ${reasonOf(error)}` });
    }
  }
  return { entries, faults };
}

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Error(`it is ${Array.isArray(value) ? 'a list' : JSON.stringify(value)}`);
}
