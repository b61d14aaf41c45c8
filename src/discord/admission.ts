// Who may ask now: one place for every limit that a question or a press of a button meets before any work.
import type { ServerSettings } from '../state/settings.ts';
import type { Texts } from '../texts/texts.ts';
import { Cooldown } from './cooldown.ts';

/** Who asks, where and when. */
export interface Asking {
  readonly user: string;
  readonly at: Date;
  /** A question starts a search; a press turns a page, opens an abstract and the like. */
  readonly kind: 'question' | 'press';
}

const WINDOW_MS = 30_000;
const PRESSES = 30;

/** Keeps count of what people ask. */
export class Admission {
  readonly #questions = new Cooldown({ perMs: WINDOW_MS });
  readonly #presses = new Cooldown({ perMs: WINDOW_MS });

  /** The sentence with which it is declined; undefined when it is admitted, which counts. */
  declines(asking: Asking, settings: ServerSettings, texts: Texts): string | undefined {
    const { user, at, kind } = asking;
    const waitMs =
      kind === 'press'
        ? this.#presses.take(user, at.getTime(), PRESSES)
        : this.#questions.take(user, at.getTime(), settings.questionsAtOnce);
    return waitMs === 0 ? undefined : texts.common.tooFast(Math.ceil(waitMs / 1000));
  }
}
