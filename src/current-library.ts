// The Library in use by a running bot: swapped whole when a new index is put in place, never half of one.
import { type OpenIndex, readManifest } from './adapters/index-folder.ts';
import type { Library } from './answer/answer.ts';
import { reasonOf } from './errors.ts';
import type { Logger } from './log.ts';

/** How often the index folder is asked which index is in use, in milliseconds. */
const LOOK_EVERY_MS = 5000;

/** What the holder needs from the wiring. */
export interface LibrarySource {
  readonly folder: string;
  readonly open: () => Promise<OpenIndex>;
  readonly over: (open: OpenIndex) => Promise<Library>;
}

/** Holds the Library that answers now, and follows the index folder. */
export class CurrentLibrary {
  #library: Library;
  #builtAt: string;
  #looking: Promise<void> = Promise.resolve();
  #warned: string | undefined;
  readonly #source: LibrarySource;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;

  private constructor(library: Library, builtAt: string, source: LibrarySource, log: Logger) {
    this.#source = source;
    this.#log = log;
    this.#library = library;
    this.#builtAt = builtAt;
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Holds the Library over an opened index first. */
  static async from(first: OpenIndex, source: LibrarySource, log: Logger): Promise<CurrentLibrary> {
    return new CurrentLibrary(await source.over(first), first.manifest.builtAt, source, log);
  }

  get library(): Library {
    return this.#library;
  }

  /** When the index in use was built: ISO 8601, UTC. */
  get builtAt(): string {
    return this.#builtAt;
  }

  /** Takes over a newer index if there is one; a damaged one is logged and the Library stays. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    try {
      const { builtAt } = await readManifest(this.#source.folder);
      if (builtAt === this.#builtAt) {
        this.#warned = undefined;
        return;
      }
      const open = await this.#source.open();
      this.#library = await this.#source.over(open);
      this.#builtAt = open.manifest.builtAt;
      this.#log.info(
        { index: open.manifest.id, papers: open.manifest.counts.papers },
        'new index in use',
      );
    } catch (error) {
      const reason = reasonOf(error);
      // Said once, not at every look: it may be days before someone mends it.
      if (reason !== this.#warned) this.#log.warn({ reason }, 'the new index is not used');
      this.#warned = reason;
    }
  }

  /** Stops following the folder. */
  close(): void {
    clearInterval(this.#timer);
  }
}
