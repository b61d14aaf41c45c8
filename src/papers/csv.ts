// CSV with a header row: columns title and abstract, optionally id, url, year and authors, in any order.
import { parse } from 'csv-parse/sync';
import { reasonOf } from '../errors.ts';
import { readFields, type Fields } from './fields.ts';
import type { Fault, LocatedEntry, Parsed } from './parsed.ts';

/** Each broken row costs a look at all that follows it: past this many, the rest is left out. */
const MOST_BROKEN_ROWS = 50;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Names that exports (Zotero's for one) give to the columns; capitals do not matter. */
const COLUMNS: ReadonlyMap<string, keyof Fields> = new Map<string, keyof Fields>([
  ['title', 'title'],
  ['abstract', 'abstract'],
  ['abstract note', 'abstract'],
  ['id', 'id'],
  ['key', 'id'],
  ['url', 'url'],
  ['year', 'year'],
  ['publication year', 'year'],
  ['authors', 'authors'],
  ['author', 'authors'],
]);

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads CSV: commas between cells, `"` around cells that hold commas, quotes or line breaks.
 * A row that is broken or has more or fewer cells than the header is a fault; the others are kept.
 * @throws Error when the header names no title or no abstract.
 */
export function parseCsv(text: string): Parsed {
  const { rows, faults } = readRows(Buffer.from(text));
  const [header, ...body] = rows;
  if (header === undefined) return { entries: [], faults };
  const columns = header.cells.map((cell) => COLUMNS.get(cell.trim().toLowerCase()));
  if (!columns.includes('title') || !columns.includes('abstract')) {
    throw new Error(
      `its first row must name the columns title and abstract; it is: ${header.cells.join(', ')}`,
    );
  }
  const entries: LocatedEntry[] = [];
  for (const { cells, line } of body) {
    if (cells.length !== columns.length) {
      const reason = `the row has ${cells.length} cells, the header ${columns.length}`;
      faults.push({ line, reason });
      continue;
    }
    const fields = columns.flatMap((name, at) => (name === undefined ? [] : [[name, cells[at]]]));
    const read = readFields(Object.fromEntries(fields) as Fields, line);
    if (read.entry) entries.push(read.entry);
    faults.push(...read.faults);
  }
  return { entries, faults };
}

function readRows(bytes: Buffer): { rows: Row[]; faults: Fault[] } {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const place = new Place(bytes);
  while (!place.atEnd) {
    const from = place.offset;
    try {
      parse(bytes.subarray(from), {
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        onRecord: (cells: string[], { bytes: end }) => {
          if (swallowsRows(cells, rows[0])) throw new Error('it opens a quote and closes none');
          rows.push({ cells, line: place.line });
          place.moveTo(from + end);
          return null;
        },
      });
      return { rows, faults };
    } catch (error) {
      faults.push({ line: place.line, reason: `the row is broken: ${reasonOf(error)}` });
      if (faults.length === MOST_BROKEN_ROWS) {
        faults.push({ line: place.line, reason: 'too many broken rows: the rest is left out' });
        break;
      }
      place.skipLine();
    }
  }
  return { rows, faults };
}

/** A quote that nothing closes takes the rows after it into its cell. */
function swallowsRows(cells: readonly string[], header: Row | undefined): boolean {
  const odd = header !== undefined && cells.length !== header.cells.length;
  return odd && cells.some((cell) => cell.includes('\n'));
}

/** A place in the bytes, always at the beginning of a row that is not blank, and its line. */
class Place {
  offset = 0;
  line = 1;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.moveTo(0);
  }

  get atEnd(): boolean {
    return this.offset >= this.#bytes.length;
  }

  /** Goes on to an offset, then over line breaks. */
  moveTo(offset: number): void {
    const isBreak = (byte: number | undefined): boolean => byte === NEWLINE || byte === RETURN;
    while (this.offset < offset || isBreak(this.#bytes[this.offset])) {
      if (this.#bytes[this.offset] === NEWLINE) this.line += 1;
      this.offset += 1;
    }
  }

  skipLine(): void {
    const end = this.#bytes.indexOf(NEWLINE, this.offset);
    this.moveTo(end === -1 ? this.#bytes.length : end);
  }
}
