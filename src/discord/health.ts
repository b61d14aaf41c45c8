// How the bot has fared since it started: how fast it was lately and what went wrong, in memory and bounded.

/** How many interactions are remembered for the latencies, and how many faults. */
const INTERACTIONS = 500;
const FAULTS = 50;

/** Something that went wrong. */
interface FaultOf {
  /** What the log calls it. */
  readonly id: string;
  /** The command, button or job, as the log names it. */
  readonly what: string;
  /** Of which only the kind is remembered. */
  readonly error: unknown;
  readonly at: Date;
  /** The server in which it happened; null when in none. */
  readonly server: string | null;
}

/** A fault as it is remembered: without any word of a user. */
export interface Fault extends Omit<FaultOf, 'error'> {
  /** The kind of error, such as `TypeError`. */
  readonly kind: string;
}

/** How long it took from the interaction's arrival, in milliseconds. */
export interface Latency {
  /** Until it was acknowledged. */
  readonly ackMs: number;
  /** Until the answer was there. */
  readonly ms: number;
}

/** The recent latencies: half of all were at most the median, 95 % at most `p95`. */
interface Latencies {
  readonly interactions: number;
  readonly median: Latency;
  readonly p95: Latency;
}

/** Remembers how the bot fares. */
export class Health {
  readonly startedAt: Date;
  #latencies: readonly Latency[] = [];
  #faults: readonly Fault[] = [];

  constructor(startedAt: Date) {
    this.startedAt = startedAt;
  }

  /** An interaction was answered. */
  answered(latency: Latency): void {
    this.#latencies = [...this.#latencies.slice(1 - INTERACTIONS), latency];
  }

  /** Something went wrong that nobody expected. */
  failed({ error, ...fault }: FaultOf): void {
    const kind = error instanceof Error ? error.name : 'Error';
    this.#faults = [...this.#faults.slice(1 - FAULTS), { ...fault, kind }];
  }

  /** How fast the last answers were; undefined before the first. */
  latencies(): Latencies | undefined {
    const interactions = this.#latencies.length;
    if (interactions === 0) return undefined;
    const at = (share: number): Latency => ({
      ackMs: atShare(
        this.#latencies.map(({ ackMs }) => ackMs),
        share,
      ),
      ms: atShare(
        this.#latencies.map(({ ms }) => ms),
        share,
      ),
    });
    return { interactions, median: at(0.5), p95: at(0.95) };
  }

  /** The last faults that concern a server: its own and those of no server; newest first. */
  faults(server: string, limit: number): readonly Fault[] {
    const own = this.#faults.filter((fault) => fault.server === null || fault.server === server);
    return own.slice(-limit).reverse();
  }
}

/** The smallest value that is at least as large as this share of all (nearest rank). */
function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
