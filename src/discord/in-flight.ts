// The work that runs now: each event once, however often it is delivered, and a way to wait for its end.
import { Seen } from './seen.ts';

/** How many events are remembered, so that one delivered twice is worked on once. */
const REMEMBERED = 1000;

/** Keeps track of work from its first event to its end. */
export class InFlight {
  readonly #seen = new Seen(REMEMBERED);
  readonly #running = new Set<Promise<void>>();

  /** Runs `work` unless an event of this id was seen before; resolves when it has ended. */
  async once(id: string, work: () => Promise<void>): Promise<void> {
    if (!this.#seen.isFirst(id)) return;
    const running = work();
    this.#running.add(running);
    try {
      await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Waits until what runs has ended, at most `ms`; false when some still runs. */
  async drained(ms: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    await Promise.race([Promise.allSettled(this.#running), patience]);
    clearTimeout(timer);
    return this.#running.size === 0;
  }
}
