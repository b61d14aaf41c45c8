// Work that no one asks for: jobs that look at the clock, one run of each at a time.
import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../answer/answer.ts';
import type { State } from '../state/state.ts';
import { dailyJob } from './daily/job.ts';
import { faultRecord } from './faults.ts';
import { watchJob } from './watch/job.ts';

/** What a job may use. */
export interface JobContext {
  readonly client: Client<true>;
  /** The corpus as it stands now. */
  readonly library: Library;
  readonly state: State;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Work that is due by the clock. */
export interface Job {
  readonly name: string;
  /** Does what is due; what it throws is logged and the next tick comes all the same. */
  tick(context: JobContext): Promise<void>;
}

/** How often every job looks whether something is due, in milliseconds. */
const TICK_EVERY_MS = 20_000;

/** Every job. */
const jobs: readonly Job[] = [dailyJob, watchJob];

/** What a runner may be given besides the context. */
interface JobRunnerOptions {
  /** Every job, unless others are given. */
  readonly work?: readonly Job[];
  /** Hears of a job that failed, once it is logged. */
  readonly failed?: (job: Job, error: unknown) => void;
}

/** Runs the jobs until it is stopped. */
export class JobRunner {
  readonly #context: () => JobContext;
  readonly #jobs: readonly Job[];
  readonly #failed: JobRunnerOptions['failed'];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  /** @param context asked anew for every tick */
  constructor(context: () => JobContext, { work = jobs, failed }: JobRunnerOptions = {}) {
    this.#context = context;
    this.#jobs = work;
    this.#failed = failed;
  }

  start(): void {
    this.#timer = setInterval(() => void this.tick(), TICK_EVERY_MS);
    this.#timer.unref();
    void this.tick();
  }

  /** Lets every job do what is due now, after what still runs; resolves when they have. Never rejects. */
  tick(): Promise<void> {
    this.#running = this.#running.then(() => this.#runAll());
    return this.#running;
  }

  /** Starts nothing new; resolves when what runs has ended, or after `ms`. */
  async stop(ms: number): Promise<void> {
    clearInterval(this.#timer);
    await Promise.race([this.#running, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
  }

  async #runAll(): Promise<void> {
    for (const job of this.#jobs) {
      const context = this.#context();
      try {
        await job.tick(context);
      } catch (error) {
        context.log.error({ job: job.name, err: faultRecord(error) }, 'job failed');
        this.#failed?.(job, error);
      }
    }
  }
}
