// The traffic between the playground and the bot, for whoever wants to see it: the newest entries, none with the token.
import { EventEmitter } from 'node:events';
import type { WireEntry } from './view.ts';

/** How many entries are kept; the page shows fewer. */
const KEPT = 500;

/** An entry before it has its number and time. */
type Untold<T> = T extends WireEntry ? Omit<T, 'number' | 'at'> : never;

/** Keeps the newest entries and tells of each. */
export class Wire {
  readonly #bus = new EventEmitter<{ entry: [WireEntry] }>();
  #entries: WireEntry[] = [];
  #last = 0;

  /** The newest entries, oldest first. */
  get entries(): readonly WireEntry[] {
    return this.#entries;
  }

  /** Keeps an entry. */
  add(untold: Untold<WireEntry>): void {
    this.#last += 1;
    const entry = { ...untold, number: this.#last, at: Date.now() };
    this.#entries = [...this.#entries, entry].slice(-KEPT);
    this.#bus.emit('entry', entry);
  }

  /** Calls `listener` for each entry to come; returns how to end that. */
  listen(listener: (entry: WireEntry) => void): () => void {
    this.#bus.on('entry', listener);
    return () => this.#bus.off('entry', listener);
  }
}
