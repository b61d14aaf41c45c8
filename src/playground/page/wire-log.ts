// The last things that Discord's side and the bot said to one another, numbered, for the page's wire panel.

/** One event to the bot, or one request of the bot with its answer. */
export interface WireEntry {
  readonly number: number;
  readonly from: 'discord' | 'bot';
  /** The event's name, or method and path. */
  readonly what: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly at: number;
  readonly sent: unknown;
  readonly status?: number;
  readonly answer?: unknown;
  /** Whether Discord would have refused the request. */
  readonly refused: boolean;
}

const KEPT = 200;

/** Keeps the newest entries. */
export class WireLog {
  #entries: WireEntry[] = [];
  #last = 0;

  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  add(entry: Omit<WireEntry, 'number' | 'at'>): void {
    this.#last += 1;
    this.#entries = [...this.#entries, { ...entry, number: this.#last, at: Date.now() }].slice(
      -KEPT,
    );
  }
}
