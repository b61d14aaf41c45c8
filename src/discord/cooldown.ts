// A limit per user: a few questions at once, then one every few seconds; kept in memory, bounded.

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** How many questions a user may ask in which time, and how many users are remembered. */
export interface CooldownOptions {
  readonly questions: number;
  readonly perMs: number;
  readonly users: number;
}

const DEFAULTS: CooldownOptions = { questions: 6, perMs: 30_000, users: 10_000 };

/** Counts questions per user: a bucket of tokens that refills evenly. */
export class Cooldown {
  readonly #options: CooldownOptions;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: CooldownOptions = DEFAULTS) {
    this.#options = options;
  }

  /** Takes one question of a user at a time in ms; returns 0, or the ms to wait when none is left. */
  take(user: string, at: number): number {
    const { questions, perMs } = this.#options;
    const msPerToken = perMs / questions;
    const before = this.#buckets.get(user) ?? { tokens: questions, at };
    const gained = Math.max(0, at - before.at) / msPerToken;
    const tokens = Math.min(questions, before.tokens + gained);
    const allowed = tokens >= 1;
    this.#remember(user, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed ? 0 : Math.ceil((1 - tokens) * msPerToken);
  }

  /** The user asked longest ago is forgotten first: the bucket that is most likely full again. */
  #remember(user: string, bucket: Bucket): void {
    this.#buckets.delete(user);
    this.#buckets.set(user, bucket);
    const oldest = this.#buckets.keys().next();
    if (this.#buckets.size > this.#options.users && !oldest.done) {
      this.#buckets.delete(oldest.value);
    }
  }
}
