// A fit finds the model that made the examples, and says the same each time.
import { describe, expect, it } from 'vitest';
import { probability } from '#src/answer/logistic.ts';
import { fitLogistic } from '#src/evaluation/fit-logistic.ts';

const ones = (rows: readonly unknown[]): number[] => rows.map(() => 1);

describe('fitLogistic', () => {
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((x) => [x, (x * 7) % 3]);
  const labels = [0, 0, 0, 1, 0, 1, 1, 1];
  const fitted = fitLogistic(rows, labels, ones(rows), 0.01);

  it('weighs the feature that tells the labels apart', () => {
    expect(fitted.weights).toHaveLength(2);
    expect(fitted.weights[0]).toBeGreaterThan(1);
    expect(Math.abs(fitted.weights[1] ?? NaN)).toBeLessThan(fitted.weights[0] ?? NaN);
    expect(probability(fitted, [7, 1])).toBeGreaterThan(0.8);
    expect(probability(fitted, [0, 1])).toBeLessThan(0.2);
  });

  it('standardises by mean and deviation', () => {
    expect(fitted.means[0]).toBeCloseTo(3.5, 9);
    expect(fitted.deviations[0]).toBeCloseTo(Math.sqrt(5.25), 6);
  });

  it('is at the minimum: what it predicts is as often so, on the whole', () => {
    const predicted = rows.reduce((sum, row) => sum + probability(fitted, row), 0);
    expect(predicted).toBeCloseTo(4, 6);
  });

  it('gives the base rate where a feature says nothing', () => {
    const same = rows.map(() => [5]);
    const model = fitLogistic(same, [0, 0, 0, 0, 0, 0, 1, 1], ones(same), 0.01);
    expect(probability(model, [5])).toBeCloseTo(0.25, 6);
  });

  it('counts what is not known as the mean', () => {
    const gaps = fitLogistic([[0], [4], [NaN], [NaN]], [0, 1, 0, 1], [1, 1, 1, 1], 0.1);
    expect(gaps.means).toEqual([2]);
    expect(probability(gaps, [NaN])).toBeCloseTo(probability(gaps, [2]), 9);
    const unknown = fitLogistic([[NaN], [NaN]], [0, 1], [1, 1], 0.1);
    expect(probability(unknown, [NaN])).toBeCloseTo(0.5, 6);
  });

  it('counts an example as often as its importance says', () => {
    const twice = fitLogistic([[0], [1], [1]], [0, 1, 1], [1, 1, 1], 0);
    const weighed = fitLogistic([[0], [1], [1]], [0, 1, 0], [1, 2, 0], 0);
    expect(probability(weighed, [1])).toBeCloseTo(probability(twice, [1]), 9);
    expect(probability(weighed, [1])).toBeGreaterThan(0.9);
  });

  it('gives smaller weights under a greater ridge', () => {
    const pulled = fitLogistic(rows, labels, ones(rows), 1);
    expect(Math.abs(pulled.weights[0] ?? NaN)).toBeLessThan(fitted.weights[0] ?? NaN);
  });

  it('gives the same model again', () => {
    expect(fitLogistic(rows, labels, ones(rows), 0.01)).toEqual(fitted);
  });
});
