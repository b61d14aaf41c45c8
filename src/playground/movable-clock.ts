// A clock that runs with the machine's and can be moved on, so that tomorrow can be had today.

/** The longest step after which those who wait for the time are asked to look: short, so that nothing comes late. */
const STEP_MS = 5 * 60_000;

/** A clock ahead of the machine's by as much as it was moved. */
export class MovableClock {
  #aheadMs = 0;

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.#aheadMs;

  /** Moves the clock on, a step at a time; after each, what is due by then is done. */
  async pass(ms: number, tick: () => Promise<void>): Promise<void> {
    for (let left = ms; left > 0; left -= STEP_MS) {
      this.#aheadMs += Math.min(left, STEP_MS);
      await tick();
    }
  }
}
