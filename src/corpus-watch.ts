// Keeps the index of a running bot up to date with its corpus folder: waits until the files are quiet, builds aside, swaps whole.
import type { Library } from './answer/answer.ts';
import type { CorpusService, Reindexed } from './discord/services.ts';
import { FootnoteError, reasonOf } from './errors.ts';
import type { Logger } from './log.ts';
import type { Problem } from './papers/corpus.ts';
import type { Paper } from './papers/paper.ts';

/** How often the folder is looked at, in milliseconds; files are quiet when two looks find the same. */
const LOOK_EVERY_MS = 2500;

/** How long after a failed build the same corpus is tried again, in milliseconds. */
const TRY_AGAIN_AFTER_MS = 60_000;

/** What the watch needs from the wiring. */
interface CorpusWatchParts {
  /** What the folder looks like from outside; it stays the same as long as nothing is written. */
  readonly stamp: () => Promise<string>;
  /** Brings the index on disk up to date; gives what was left out of the corpus. */
  readonly build: () => Promise<readonly Problem[]>;
  /** What answers now; `look` takes over the index on disk. */
  readonly current: { readonly library: Library; look(): Promise<void> };
  readonly log: Logger;
  readonly now: () => number;
}

/** What is known of the corpus when the watch begins. */
interface KnownCorpus {
  /** The stamp of what was indexed; undefined when the index in use is older than the corpus. */
  readonly indexed: string | undefined;
  /** What was left out of it, which has been said. */
  readonly problems: readonly Problem[];
}

/** Looks at the corpus folder every few seconds. Looking costs a few file system calls, no reading. */
export class CorpusWatch implements Pick<CorpusService, 'reindex'> {
  readonly #parts: CorpusWatchParts;
  readonly #timer: NodeJS.Timeout;
  #indexed: string | undefined;
  #seen: string | undefined;
  #failed: { readonly stamp: string; readonly tryAgainAt: number } | undefined;
  #warned: string | undefined;
  #problems: ReadonlySet<string>;
  #building: Promise<Reindexed> | undefined;
  #looking = false;
  #closed = false;

  constructor(parts: CorpusWatchParts, { indexed, problems }: KnownCorpus) {
    this.#parts = parts;
    this.#indexed = indexed;
    this.#problems = new Set(problems.map((problem) => JSON.stringify(problem)));
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Brings the index up to date if the corpus has changed and is quiet. Never rejects. */
  async look(): Promise<void> {
    if (this.#looking || this.#building !== undefined) return;
    this.#looking = true;
    try {
      const stamp = await this.#parts.stamp();
      const quiet = stamp === this.#seen;
      this.#seen = stamp;
      if (quiet && this.#isDue(stamp)) await this.reindex();
    } catch (error) {
      this.#warn(error);
    } finally {
      this.#looking = false;
    }
  }

  reindex(): Promise<Reindexed> {
    this.#building ??= this.#update().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  /** Stops looking; a build that runs is for its owner to end. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  #isDue(stamp: string): boolean {
    if (stamp === this.#indexed) return false;
    return stamp !== this.#failed?.stamp || this.#parts.now() >= this.#failed.tryAgainAt;
  }

  async #update(): Promise<Reindexed> {
    const { stamp: look, build, current, log, now } = this.#parts;
    const [started, before] = [now(), current.library.papers];
    // What is written from here on is for the next build.
    const stamp = await look();
    log.info('indexing the corpus');
    const problems = await build().catch((error: unknown) => {
      this.#failed = { stamp, tryAgainAt: retryAt(error, now()) };
      throw error;
    });
    await current.look();
    this.#indexed = stamp;
    this.#warned = undefined;
    this.#report(problems);
    const changes = changesBetween(before, current.library.papers);
    const ms = Math.round(now() - started);
    log.info({ ...changes, leftOut: problems.length, ms }, 'corpus indexed');
    return { ...changes, problems, ms };
  }

  /** Names what is left out of the corpus; what was named after the build before is not named again. */
  #report(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#problems.has(JSON.stringify(problem))) continue;
      this.#parts.log.warn({ ...problem }, 'left out of the corpus');
    }
    this.#problems = new Set(problems.map((problem) => JSON.stringify(problem)));
  }

  /** Says once what keeps the index from being brought up to date: it may be hours before someone mends it. */
  #warn(error: unknown): void {
    const reason = reasonOf(error);
    if (reason === this.#warned || this.#closed) return;
    // Another bot on the same folder builds it, for both.
    if (error instanceof FootnoteError && error.code === 'index-locked') return;
    this.#warned = reason;
    if (error instanceof FootnoteError) this.#parts.log.warn({ reason }, 'corpus not indexed');
    else this.#parts.log.error({ err: error }, 'corpus not indexed');
  }
}

/** When the same corpus is tried again. One without papers stays so until it is changed; all else may mend itself. */
function retryAt(error: unknown, now: number): number {
  const code = error instanceof FootnoteError ? error.code : undefined;
  if (code === 'no-corpus') return Infinity;
  return code === 'index-locked' ? now : now + TRY_AGAIN_AFTER_MS;
}

function changesBetween(
  before: readonly Paper[],
  after: readonly Paper[],
): Pick<Reindexed, 'papers' | 'added' | 'removed'> {
  const [old, now] = [before, after].map((papers) => new Set(papers.map(({ id }) => id)));
  const missing = (from: Set<string> | undefined) => (paper: Paper) => from?.has(paper.id) !== true;
  return {
    papers: after.length,
    added: after.filter(missing(old)).length,
    removed: before.filter(missing(now)).length,
  };
}
