// Reads the syntax of BibTeX: entries with their fields, strings joined and looked up, each with its line.

/** An entry as written: `@type{key, name = value, ...}`; field names in lower case. */
export interface BibEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
}

/** A broken piece of the file; reading goes on at the next entry. */
export interface BibFault {
  readonly line: number;
  readonly reason: string;
}

const ENTRY_START = /@\s*([A-Za-z]+)\s*([{(])/g;
const NEXT_ENTRY = /^[ \t]*@\s*[A-Za-z]+\s*[{(]/gm;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads all entries of a file, in order; `@comment` and `@preamble` are skipped, `@string` applied. */
export function scanBibtex(text: string): { entries: BibEntry[]; faults: BibFault[] } {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #text: string;
  readonly #strings = new Map(MONTHS.map((month) => [month, month]));
  #at = 0;
  /** An entry ends at the latest where the next one begins a line: a lost brace costs one entry. */
  #limit = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): { entries: BibEntry[]; faults: BibFault[] } {
    const entries: BibEntry[] = [];
    const faults: BibFault[] = [];
    const lineOf = lineCounter(this.#text);
    for (let start = this.#next(); start !== undefined; start = this.#next()) {
      const line = lineOf(start.index);
      try {
        const entry = this.#entry(start.type, start.close);
        if (entry !== undefined) entries.push({ ...entry, line });
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        faults.push({ line, reason: error.message });
        this.#at = this.#limit;
      }
    }
    return { entries, faults };
  }

  #next(): { index: number; type: string; close: string } | undefined {
    ENTRY_START.lastIndex = this.#at;
    const found = ENTRY_START.exec(this.#text);
    if (found === null) return undefined;
    this.#at = ENTRY_START.lastIndex;
    NEXT_ENTRY.lastIndex = this.#at;
    this.#limit = NEXT_ENTRY.exec(this.#text)?.index ?? this.#text.length;
    const type = (found[1] ?? '').toLowerCase();
    return { index: found.index, type, close: found[2] === '{' ? '}' : ')' };
  }

  #entry(type: string, close: string): Omit<BibEntry, 'line'> | undefined {
    if (type === 'comment') {
      this.#braced(close);
      return undefined;
    }
    if (type === 'preamble') {
      this.#value();
      this.#expect(close);
      return undefined;
    }
    const key = type === 'string' ? '' : this.#take(/[^\s,{}()=#"%]*/y);
    const fields = new Map<string, string>();
    if (type !== 'string') this.#space();
    while (type === 'string' ? fields.size === 0 : this.#accept(',')) {
      const name = this.#take(/\s*([^\s,{}()=#"%]*)\s*/y)
        .trim()
        .toLowerCase();
      if (name === '') break;
      this.#expect('=');
      fields.set(name, this.#value());
    }
    this.#expect(close);
    if (type !== 'string') return { type, key, fields };
    for (const [name, value] of fields) this.#strings.set(name, value);
    return undefined;
  }

  /** `{text} # "text" # name # 2024`, joined. */
  #value(): string {
    let value = '';
    do {
      this.#space();
      if (this.#accept('{')) value += this.#braced('}');
      else if (this.#accept('"')) value += this.#braced('"');
      else value += this.#bare();
      this.#space();
    } while (this.#accept('#'));
    return value;
  }

  #bare(): string {
    const word = this.#take(/[^\s,{}()=#"%]+/y);
    if (/^\d+$/.test(word)) return word;
    const value = this.#strings.get(word.toLowerCase());
    if (value !== undefined) return value;
    throw new SyntaxError(
      word === ''
        ? `a value was expected, not ${this.#here()}`
        : `the string "${word}" is not defined`,
    );
  }

  /** What stands up to the closing character at the outer level of braces; a backslash guards a brace. */
  #braced(close: string): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#limit; this.#at += 1) {
      const char = this.#text.charAt(this.#at);
      if (char === close && depth === 0) {
        this.#at += 1;
        return this.#text.slice(start, this.#at - 1);
      }
      if (char === '\\') this.#at += 1;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth < 0) break;
    }
    throw new SyntaxError(`the entry is not closed: a ${close} is missing`);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #space(): void {
    this.#take(/\s*/y);
  }

  #accept(char: string): boolean {
    if (this.#at >= this.#limit || this.#text.charAt(this.#at) !== char) return false;
    this.#at += 1;
    return true;
  }

  #expect(char: string): void {
    this.#space();
    if (this.#accept(char)) return;
    throw new SyntaxError(`the entry is broken: ${char} was expected, not ${this.#here()}`);
  }

  #here(): string {
    return this.#at >= this.#limit ? 'the end of the entry' : this.#text.charAt(this.#at);
  }
}

/** Gives the line of each offset; offsets must come in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (
      let at = text.indexOf('\n', from);
      at !== -1 && at < offset;
      at = text.indexOf('\n', from)
    ) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
