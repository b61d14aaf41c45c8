// Fits and cross-validates the model that declines: how often it declines what it should, and what it should not.
import { type LogisticModel, probability } from '../answer/logistic.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Question } from './metrics.ts';

/** What a question is, for declining. */
export type Kind = 'answerable' | 'near' | 'far';

/** A question's kind with its features. */
export interface Example {
  readonly kind: Kind;
  readonly features: readonly number[];
}

/** The share of each kind that was declined. */
export type DeclinedShares = Readonly<Record<Kind, number>>;

/** This share of the answerable examples may fall below the threshold. */
const WRONGLY_DECLINED = 0.028;
/** The unanswerable are few beside the answerable; each weighs more. */
const UNANSWERABLE_IMPORTANCE = 4;
const RIDGE = 0.05;
const FOLDS = 5;
const REPEATS = 20;
const KINDS: readonly Kind[] = ['answerable', 'near', 'far'];

/** The kind of a question; `related` ones are titles and never declined. */
export function kindOf({ category, note = '' }: Question): Kind {
  if (category !== 'unanswerable') return 'answerable';
  return note.startsWith('near') ? 'near' : 'far';
}

/** Fits the model and sets its threshold by the answerable examples. */
export function fitDeclining(examples: readonly Example[]): {
  model: LogisticModel;
  threshold: number;
} {
  const model = fitLogistic(
    examples.map(({ features }) => features),
    examples.map(({ kind }) => Number(kind === 'answerable')),
    examples.map(({ kind }) => (kind === 'answerable' ? 1 : UNANSWERABLE_IMPORTANCE)),
    RIDGE,
  );
  const answerable = examples
    .filter(({ kind }) => kind === 'answerable')
    .map(({ features }) => probability(model, features))
    .sort((a, b) => a - b);
  // The quantile between two neighbours (type 7 of Hyndman and Fan 1996, doi 10.2307/2684934).
  const at = (answerable.length - 1) * WRONGLY_DECLINED;
  const [below = 0, above = below] = answerable.slice(Math.floor(at));
  return { model, threshold: below + (at % 1) * (above - below) };
}

/** The share of each kind that a fitted model declines. */
export function declinedShares(
  examples: readonly Example[],
  declines: (example: Example, position: number) => boolean,
): DeclinedShares {
  const share = (kind: Kind): number => {
    const verdicts = examples.flatMap((e, i) => (e.kind === kind ? [Number(declines(e, i))] : []));
    return verdicts.reduce((a, b) => a + b, 0) / Math.max(1, verdicts.length);
  };
  return { answerable: share('answerable'), near: share('near'), far: share('far') };
}

/** A deterministic generator of numbers in 0..1 (mulberry32, Tommy Ettinger), so that folds repeat. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A fold for each example, every kind spread evenly over the folds. */
function folds(examples: readonly Example[], seed: number): number[] {
  const random = randomFrom(seed);
  const fold: number[] = [];
  for (const kind of KINDS) {
    const shuffled = examples
      .flatMap((example, position) => (example.kind === kind ? [{ position, key: random() }] : []))
      .sort((a, b) => a.key - b.key);
    for (const [rank, { position }] of shuffled.entries()) fold[position] = rank % FOLDS;
  }
  return fold;
}

/** Cross-validated shares: each example judged by models that never saw it; the mean of several shuffles. */
export function crossValidate(examples: readonly Example[]): DeclinedShares {
  const sums = { answerable: 0, near: 0, far: 0 };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const fold = folds(examples, repeat);
    const fits = Array.from({ length: FOLDS }, (_, f) =>
      fitDeclining(examples.filter((_e, i) => fold[i] !== f)),
    );
    const shares = declinedShares(examples, ({ features }, i) => {
      const fit = fits[fold[i] ?? 0];
      return fit !== undefined && probability(fit.model, features) < fit.threshold;
    });
    for (const kind of KINDS) sums[kind] += shares[kind] / REPEATS;
  }
  return sums;
}
