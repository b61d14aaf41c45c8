// Loose fields of a record (JSON, CSV) turned into an entry; a field that makes no sense is named.
import type { LocatedEntry, Fault } from './parsed.ts';
import { shown } from './parsed.ts';

/** Fields as a source gives them; what is absent is undefined, null or blank. */
export interface Fields {
  readonly title?: unknown;
  readonly abstract?: unknown;
  readonly id?: unknown;
  readonly url?: unknown;
  readonly year?: unknown;
  readonly authors?: unknown;
}

/** An entry, or nothing when title or abstract is missing, and what was left out of it. */
export interface Read {
  readonly entry?: LocatedEntry;
  readonly faults: readonly Fault[];
}

/**
 * Reads the fields of the record that begins on a line. Title and abstract stay exactly as given.
 * Authors may be a list, or one text with `;` or ` and ` between the names.
 */
export function readFields(fields: Fields, line: number): Read {
  const faults: Fault[] = [];
  const optional = <T>(name: string, value: unknown, read: (value: unknown) => T | undefined) => {
    if (isBlank(value)) return undefined;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const reason = `the ${name} ${shown(text)} cannot be used and is left out`;
    const result = read(value);
    if (result === undefined) faults.push({ line, reason });
    return result;
  };

  const { title, abstract } = fields;
  const missing = [isText(title) ? '' : 'title', isText(abstract) ? '' : 'abstract'].filter(
    Boolean,
  );
  if (!isText(title) || !isText(abstract)) {
    const which = isText(title) ? ` (${shown(title)})` : '';
    return { faults: [{ line, reason: `the entry${which} has no ${missing.join(' and no ')}` }] };
  }
  const id = optional('id', fields.id, textOf);
  const url = optional('url', fields.url, textOf);
  const year = optional('year', fields.year, yearOf);
  const authors = optional('authors', fields.authors, authorsOf);
  const entry = {
    title,
    abstract,
    line,
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(year === undefined ? {} : { year }),
    ...(authors === undefined ? {} : { authors }),
  };
  return { entry, faults };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return isText(value) ? value.trim() : undefined;
}

/** The year of `2024`, `"2024"` or a date that begins with it. */
function yearOf(value: unknown): number | undefined {
  const year = /^(\d{4})(?:$|[-/T ])/.exec(textOf(value) ?? '')?.[1];
  return year === undefined ? undefined : Number(year);
}

function authorsOf(value: unknown): string[] | undefined {
  const names: unknown =
    typeof value === 'string' ? value.split(/;|(?<!\s)\s+and\s+/).filter(isText) : value;
  return Array.isArray(names) && names.every(isText) ? names.map((name) => name.trim()) : undefined;
}
