// How far the bot is, for the page: starting, indexing with its progress, ready, or failed with its sentence.

/** How far the bot is. */
export type Phase =
  | { readonly phase: 'starting'; readonly sentence?: string }
  | {
      readonly phase: 'indexing';
      readonly done: number;
      readonly total: number;
      /** Missing until the pace is known. */
      readonly secondsLeft?: number;
    }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly sentence: string };

/** Told by the composition root, shown by the page; it is a `Reporter` while the index is opened. */
export class PageStatus {
  #current: Phase = { phase: 'starting' };
  /** When the first progress came, and how much was done by then. */
  #begun: { readonly at: number; readonly done: number } | undefined;
  readonly #listeners = new Set<(phase: Phase) => void>();

  get current(): Phase {
    return this.#current;
  }

  /** Takes a sentence of the wiring, such as why the index is built anew. */
  readonly notice = (sentence: string): void => {
    this.#become({ phase: 'starting', sentence });
  };

  /** Takes how many of the papers are indexed. */
  readonly progress = ({
    done,
    total,
  }: {
    readonly done: number;
    readonly total: number;
  }): void => {
    const at = performance.now();
    this.#begun ??= { at, done };
    const perPaper = (at - this.#begun.at) / (done - this.#begun.done);
    const left = Math.ceil(((total - done) * perPaper) / 1000);
    const secondsLeft = Number.isFinite(left) ? { secondsLeft: left } : {};
    this.#become({ phase: 'indexing', done, total, ...secondsLeft });
  };

  /** The bot is there. */
  ready(): void {
    this.#become({ phase: 'ready' });
  }

  /** The bot will not come; the sentence says why and what to do. */
  failed(sentence: string): void {
    this.#become({ phase: 'failed', sentence });
  }

  /** Calls `listener` after every change; returns how to end that. */
  onChange(listener: (phase: Phase) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #become(phase: Phase): void {
    this.#current = phase;
    for (const listener of this.#listeners) listener(phase);
  }
}
