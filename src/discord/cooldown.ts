// A limit per user: a few questions at once, then one every few seconds; kept in memory, bounded.

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** In which time a bucket refills, and how many users are remembered. */
interface CooldownOptions {
  readonly perMs: number;
  readonly users?: number;
}

const USERS = 10_000;

/** Counts questions per user: a bucket of tokens that refills evenly. */
export class Cooldown {
  readonly #perMs: number;
  readonly #users: number;
  readonly #buckets = new Map<string, Bucket>();

  constructor({ perMs, users = USERS }: CooldownOptions) {
    this.#perMs = perMs;
    this.#users = users;
  }

  /** Takes one of `most` questions of a user at a time in ms; returns 0, or the ms to wait when none is left. */
  take(user: string, at: number, most: number): number {
    const msPerToken = this.#perMs / most;
    const before = this.#buckets.get(user) ?? { tokens: most, at };
    const gained = Math.max(0, at - before.at) / msPerToken;
    const tokens = Math.min(most, before.tokens + gained);
    const allowed = tokens >= 1;
    this.#remember(user, { tokens: allowed ? tokens - 1 : tokens, at });
    return allowed ? 0 : Math.ceil((1 - tokens) * msPerToken);
  }

  /** The user asked longest ago is forgotten first: the bucket that is most likely full again. */
  #remember(user: string, bucket: Bucket): void {
    this.#buckets.delete(user);
    this.#buckets.set(user, bucket);
    const oldest = this.#buckets.keys().next();
    if (this.#buckets.size > this.#users && !oldest.done) this.#buckets.delete(oldest.value);
  }
}
