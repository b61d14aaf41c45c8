// The fitted numbers behind declining, key findings and comparisons, read from the file that `npm run tune` writes.
import calibration from './calibration.json' with { type: 'json' };
import type { Aspect } from './answer.ts';
import type { LogisticModel } from './logistic.ts';

/** What was fitted, and where its thresholds lie. */
export interface Calibration {
  /** Over the features of abstention.ts: the probability that the corpus answers. */
  readonly abstention: { readonly model: LogisticModel; readonly threshold: number };
  /** Over the features of cues.ts: the probability that a sentence is the one finding to quote. */
  readonly findings: {
    readonly model: LogisticModel;
    readonly first: number;
    readonly further: number;
  };
  /** Over the features of aspect-cues.ts: the probability that a sentence tells an aspect of its paper. */
  readonly aspects: {
    readonly models: Readonly<Record<Aspect, LogisticModel>>;
    readonly thresholds: Readonly<Record<Aspect, number>>;
  };
}

export const CALIBRATION: Calibration = calibration;
