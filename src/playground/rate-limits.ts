// Discord's limits on how often a bot may ask: counted by route, told with every answer, refused beyond.

/** How many requests of one bucket a window takes; Discord's own numbers differ by route and change. */
const LIMIT = 50;
const WINDOW_MS = 1000;

/** Windows that are over are forgotten when there are this many. */
const KEPT = 1000;

interface Window {
  readonly endsAt: number;
  used: number;
}

/** What is told of a bucket, and whether this request was one too many. */
export interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  readonly exceeded: boolean;
  /** Seconds until the window ends. */
  readonly resetAfter: number;
}

/** Counts requests by bucket, by the machine's clock, since a bot waits by it. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();

  /** Counts one request of this route to this channel, server or interaction. */
  take(route: number, major: string): Allowance {
    const now = Date.now();
    const key = `${route}:${major}`;
    const known = this.#windows.get(key);
    const window = known === undefined || known.endsAt <= now ? newWindow(now) : known;
    if (window !== known) {
      if (this.#windows.size >= KEPT) this.#forgetEnded(now);
      this.#windows.set(key, window);
    }
    const exceeded = window.used >= LIMIT;
    if (!exceeded) window.used += 1;
    const resetAfter = Math.max(window.endsAt - now, 1) / 1000;
    return {
      ...{ exceeded, resetAfter },
      headers: {
        'x-ratelimit-limit': String(LIMIT),
        'x-ratelimit-remaining': String(LIMIT - window.used),
        'x-ratelimit-reset': String(window.endsAt / 1000),
        'x-ratelimit-reset-after': String(resetAfter),
        'x-ratelimit-bucket': `playground-${route}`,
      },
    };
  }

  #forgetEnded(now: number): void {
    for (const [key, { endsAt }] of this.#windows) if (endsAt <= now) this.#windows.delete(key);
  }
}

function newWindow(now: number): Window {
  return { endsAt: now + WINDOW_MS, used: 0 };
}
