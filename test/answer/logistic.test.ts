// A fitted model gives the probability that its numbers say.
import { expect, test } from 'vitest';
import { probability } from '#src/answer/logistic.ts';

const model = { bias: 0.5, weights: [2, -1], means: [1, 10], deviations: [2, 5] };

test('features are standardised, weighed and added to the bias', () => {
  // 0.5 + 2·(3−1)/2 − (20−10)/5 = 0.5
  expect(probability(model, [3, 20])).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
});

test('features at their means leave the bias alone', () => {
  expect(probability({ ...model, bias: 0 }, [1, 10])).toBe(0.5);
});

test('a feature that is not known counts as its mean', () => {
  expect(probability(model, [3, NaN])).toBe(probability(model, [3, 10]));
});

test('extreme features give a probability, never less than none', () => {
  expect(probability(model, [1e9, 0])).toBe(1);
  expect(probability(model, [-1e9, 0])).toBe(0);
});
