// What was seen before, in memory and bounded: the oldest is forgotten first.

/** Remembers so many names. */
export class Seen {
  readonly #most: number;
  readonly #names = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a name comes for the first time, as far as is remembered; from now on it does not. */
  isFirst(name: string): boolean {
    if (this.#names.has(name)) return false;
    this.#names.add(name);
    const oldest = this.#names.keys().next();
    if (this.#names.size > this.#most && !oldest.done) this.#names.delete(oldest.value);
    return true;
  }
}
