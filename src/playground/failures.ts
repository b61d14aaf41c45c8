// Failures to come, as a network or Discord on a bad day has them, for the requests that they are meant for.

/** A failure to come: the next `times` requests whose method and path match get it. */
export interface Failure {
  /** What is answered instead: a status; `hang` for never, `cut` for a connection that breaks. */
  readonly status?: number | 'hang' | 'cut';
  readonly method?: string;
  /** A part of the path. */
  readonly path?: string;
  /** For a 429: the seconds that Discord asks to wait. */
  readonly retryAfter?: number;
  /** For a 429: whether it is the limit on all requests together. */
  readonly global?: boolean;
  /** How long the answer, be it a failure or the right one, is held back. */
  readonly delayMs?: number;
  /** Whether the request is carried out all the same, so that only its answer is lost. */
  readonly takesEffect?: boolean;
  readonly times?: number;
}

/** Keeps the failures to come. */
export class Failures {
  readonly #coming: Failure[] = [];

  /** Lets coming requests fail. */
  add(failure: Failure): void {
    for (let left = failure.times ?? 1; left > 0; left -= 1) this.#coming.push(failure);
  }

  /** The failure for this request; it comes once. */
  take(method: string, path: string): Failure | undefined {
    const at = this.#coming.findIndex(
      (failure) =>
        (failure.method === undefined || failure.method === method) &&
        (failure.path === undefined || path.includes(failure.path)),
    );
    return at < 0 ? undefined : this.#coming.splice(at, 1)[0];
  }
}
