// Fits and cross-validates the model that declines: how often it declines what it should, and what it should not.
import { type LogisticModel, probability } from '../answer/logistic.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Question } from './metrics.ts';

/** What a question is, for declining. */
export type Kind = 'answerable' | 'near' | 'far' | 'everyday';

/** A question's kind with its features. */
export interface Example {
  readonly kind: Kind;
  readonly features: readonly number[];
}

/** The share of each kind that was declined. */
export type DeclinedShares = Readonly<Record<Kind, number>>;

/** All kinds, in the order of reports. */
export const KINDS: readonly Kind[] = ['answerable', 'near', 'far', 'everyday'];

const byKind = (shareOf: (kind: Kind) => number): DeclinedShares => ({
  answerable: shareOf('answerable'),
  near: shareOf('near'),
  far: shareOf('far'),
  everyday: shareOf('everyday'),
});

/** This share of the answerable examples may fall below the threshold. */
const WRONGLY_DECLINED = 0.028;
/** Other such shares, to show what each would cost and gain. */
const CURVE = [0, 0.01, 0.02, WRONGLY_DECLINED, 0.04, 0.06, 0.1, 0.2];
/** What each example weighs: the unanswerable are few beside the answerable. */
const IMPORTANCE: Readonly<Record<Kind, number>> = { answerable: 1, near: 4, far: 4, everyday: 2 };
const RIDGE = 0.02;
const FOLDS = 5;
const REPEATS = 20;
/** The note of questions that have nothing to do with research of any kind that a team would index. */
export const EVERYDAY = 'everyday';

/** The kind of a question; `related` ones are titles and never declined. */
export function kindOf({ category, note = '' }: Question): Kind {
  if (category !== 'unanswerable') return 'answerable';
  if (note.startsWith('near')) return 'near';
  return note === EVERYDAY ? 'everyday' : 'far';
}

/** The model and the threshold that it declines below. */
interface Declining {
  readonly model: LogisticModel;
  readonly threshold: number;
}

function fitModel(examples: readonly Example[]): LogisticModel {
  return fitLogistic(
    examples.map(({ features }) => features),
    examples.map(({ kind }) => Number(kind === 'answerable')),
    examples.map(({ kind }) => IMPORTANCE[kind]),
    RIDGE,
  );
}

/** The threshold below which a share of the answerable examples falls. */
function thresholdOf(model: LogisticModel, examples: readonly Example[], share: number): number {
  const answerable = examples
    .filter(({ kind }) => kind === 'answerable')
    .map(({ features }) => probability(model, features))
    .sort((a, b) => a - b);
  // The quantile between two neighbours (type 7 of Hyndman and Fan 1996, doi 10.2307/2684934).
  const at = (answerable.length - 1) * share;
  const [below = 0, above = below] = answerable.slice(Math.floor(at));
  return below + (at % 1) * (above - below);
}

/** Fits the model and sets its threshold by the answerable examples. */
export function fitDeclining(examples: readonly Example[]): Declining {
  const model = fitModel(examples);
  return { model, threshold: thresholdOf(model, examples, WRONGLY_DECLINED) };
}

/** The share of each kind that a fitted model declines. */
export function declinedShares(
  examples: readonly Example[],
  declines: (example: Example, position: number) => boolean,
): DeclinedShares {
  return byKind((kind) => {
    const verdicts = examples.flatMap((e, i) => (e.kind === kind ? [Number(declines(e, i))] : []));
    return verdicts.reduce((a, b) => a + b, 0) / Math.max(1, verdicts.length);
  });
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

/** The models of one shuffle, each with the examples that it was fitted on; `fold` tells which did not see an example. */
interface Shuffle {
  readonly fold: readonly number[];
  readonly fits: readonly { readonly part: readonly Example[]; readonly model: LogisticModel }[];
}

const shuffles = (examples: readonly Example[]): Shuffle[] =>
  Array.from({ length: REPEATS }, (_, repeat) => {
    const fold = folds(examples, repeat);
    const seen = Array.from({ length: FOLDS }, (_f, f) =>
      examples.filter((_e, i) => fold[i] !== f),
    );
    return { fold, fits: seen.map((part) => ({ part, model: fitModel(part) })) };
  });

/** The mean shares over the shuffles, where a share of the answerable examples that a model saw may be declined. */
function meanShares(
  examples: readonly Example[],
  all: readonly Shuffle[],
  allowed: number,
): DeclinedShares {
  const each = all.map(({ fold, fits }) => {
    const set = fits.map(({ part, model }) => ({
      model,
      threshold: thresholdOf(model, part, allowed),
    }));
    return declinedShares(examples, ({ features }, i) => {
      const fit = set[fold[i] ?? 0];
      return fit !== undefined && probability(fit.model, features) < fit.threshold;
    });
  });
  return byKind((kind) => each.reduce((sum, of) => sum + of[kind], 0) / each.length);
}

/** What is declined where a share of the answerable examples may be, of those that the model was fitted on. */
export interface CurvePoint extends DeclinedShares {
  readonly allowed: number;
}

/**
 * Cross-validated shares, each example judged by models that never saw it, the mean of several shuffles: with the
 * threshold that ships, and for a rising share of answerable examples that may be declined.
 */
export function crossValidate(
  examples: readonly Example[],
  allowed: readonly number[] = CURVE,
): { shipped: DeclinedShares; curve: CurvePoint[] } {
  const all = shuffles(examples);
  return {
    shipped: meanShares(examples, all, WRONGLY_DECLINED),
    curve: allowed.map((share) => ({ allowed: share, ...meanShares(examples, all, share) })),
  };
}
