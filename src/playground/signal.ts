// Something that happens once and can be waited for, with a limit and a sentence for when it does not.

/** A value that will be known once. */
export class Signal<T> {
  readonly #promise: Promise<T>;
  #resolve: (value: T) => void = () => undefined;

  constructor() {
    this.#promise = new Promise((resolve) => (this.#resolve = resolve));
  }

  /** Makes the value known; only the first counts. */
  give(value: T): void {
    this.#resolve(value);
  }

  /**
   * Waits for the value.
   * @throws Error that names `what` when it is not known within `ms`.
   */
  async within(ms: number, what: string): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`${what} did not come within ${ms} ms.`));
      }, ms);
    });
    try {
      return await Promise.race([this.#promise, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
