// The fitted numbers behind declining and key findings, read from the file that `npm run tune` writes.
import calibration from './calibration.json' with { type: 'json' };
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
}

export const CALIBRATION: Calibration = calibration;
