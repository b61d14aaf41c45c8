// Declining is judged on examples that the model never saw, the same each time.
import { describe, expect, it } from 'vitest';
import { probability } from '#src/answer/logistic.ts';
import {
  crossValidate,
  declinedShares,
  type Example,
  fitDeclining,
  kindOf,
} from '#src/evaluation/declining.ts';
import type { Question } from '#src/evaluation/metrics.ts';

// Far examples lie apart, near ones among the answerable.
const examples: Example[] = [
  ...Array.from({ length: 60 }, (_, i): Example => ({
    kind: 'answerable',
    features: [3 + (i % 7), i % 2],
  })),
  ...Array.from({ length: 10 }, (_, i): Example => ({
    kind: 'near',
    features: [3 + (i % 7), i % 2],
  })),
  ...Array.from({ length: 10 }, (_, i): Example => ({ kind: 'far', features: [-5 - i, i % 2] })),
];

describe('kindOf', () => {
  const question = (category: string, note?: string): Question => ({
    id: '1',
    category,
    question: '?',
    papers: [],
    evidence: [],
    ...(note === undefined ? {} : { note }),
  });

  it.each([
    [question('fact'), 'answerable'],
    [question('survey', 'near'), 'answerable'],
    [question('unanswerable', 'near: no dates'), 'near'],
    [question('unanswerable', 'far'), 'far'],
    [question('unanswerable', 'everyday'), 'everyday'],
    [question('unanswerable'), 'far'],
  ])('%j', (asked, kind) => {
    expect(kindOf(asked)).toBe(kind);
  });
});

it('declinedShares gives the share of each kind, and 0 where there is none', () => {
  const three = examples.slice(58, 61);
  expect(declinedShares(three, (_example, position) => position === 1)).toEqual({
    answerable: 0.5,
    near: 0,
    far: 0,
    everyday: 0,
  });
});

describe('fitDeclining', () => {
  it('sets the threshold so that few answerable examples fall below', () => {
    const { model, threshold } = fitDeclining(examples);
    const shares = declinedShares(
      examples,
      ({ features }) => probability(model, features) < threshold,
    );
    expect(shares.answerable).toBeLessThanOrEqual(0.021);
    expect(shares.far).toBe(1);
  });
});

describe('crossValidate', () => {
  const shares = crossValidate(examples).shipped;

  it('gives the same shares again: the folds are always the same', () => {
    expect(crossValidate(examples).shipped).toEqual(shares);
  });

  it('declines what lies apart, and next to nothing of what can be answered', () => {
    expect(shares.far).toBeGreaterThan(0.9);
    expect(shares.answerable).toBeLessThan(0.1);
  });

  it('does not learn single examples by heart: what no feature tells apart is not declined', () => {
    const random = examples.map((example, i) => ({ ...example, features: [(i * 7919) % 101] }));
    const { near, far, answerable } = crossValidate(random).shipped;
    expect(Math.max(near, far, answerable)).toBeLessThan(0.4);
  });
});

it('the curve declines more of every kind, the more answerable examples may be', () => {
  const { curve } = crossValidate(examples, [0, 0.1, 0.5]);
  expect(curve.map(({ allowed }) => allowed)).toEqual([0, 0.1, 0.5]);
  for (const kind of ['answerable', 'near', 'far'] as const) {
    const shares = curve.map((point) => point[kind]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  }
  expect(curve[2]?.answerable).toBeGreaterThan(0.3);
});
