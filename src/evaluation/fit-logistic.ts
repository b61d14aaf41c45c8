// Fits logistic models with a ridge penalty, small enough to take a second: for calibration, not for serving.
import type { LogisticModel } from '../answer/logistic.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The mean and the standard deviation of the numbers that are known. */
function spreadOf(numbers: readonly number[]): { mean: number; deviation: number } {
  const known = numbers.filter((x) => !Number.isNaN(x));
  const count = Math.max(1, known.length);
  const mean = known.reduce((a, b) => a + b, 0) / count;
  return {
    mean,
    deviation: Math.sqrt(known.reduce((a, x) => a + (x - mean) ** 2, 0) / count) + 1e-9,
  };
}

/**
 * Fits by gradient descent with momentum; deterministic.
 * @param rows one list of features an example; one that is not known (NaN) counts as the mean
 * @param labels 0..1, one an example
 * @param importance the weight of each example
 * @param ridge penalty on the squared weights, per unit of importance
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  importance: readonly number[],
  ridge: number,
): LogisticModel {
  const width = rows[0]?.length ?? 0;
  const spread = Array.from({ length: width }, (_, i) => spreadOf(rows.map((row) => row[i] ?? 0)));
  const means = spread.map(({ mean }) => mean);
  const deviations = spread.map(({ deviation }) => deviation);
  const scale = (x: number, i: number): number => (x - (means[i] ?? 0)) / (deviations[i] ?? 1);
  const scaled = rows.map((row) => row.map((x, i) => (Number.isNaN(x) ? 0 : scale(x, i))));
  const total = importance.reduce((a, b) => a + b, 0);
  const parameters = new Float64Array(width + 1);
  const velocity = new Float64Array(width + 1);
  for (let step = 0; step < 1500; step++) {
    const gradient = new Float64Array(width + 1);
    for (const [n, row] of scaled.entries()) {
      const z = row.reduce((sum, x, i) => sum + x * (parameters[i] ?? 0), parameters[width] ?? 0);
      const error = ((importance[n] ?? 1) * (sigmoid(z) - (labels[n] ?? 0))) / total;
      for (let i = 0; i < width; i++) gradient[i] = (gradient[i] ?? 0) + error * (row[i] ?? 0);
      gradient[width] = (gradient[width] ?? 0) + error;
    }
    for (let i = 0; i <= width; i++) {
      const pull = i < width ? ridge * (parameters[i] ?? 0) : 0;
      velocity[i] = 0.9 * (velocity[i] ?? 0) - 0.3 * ((gradient[i] ?? 0) + pull);
      parameters[i] = (parameters[i] ?? 0) + (velocity[i] ?? 0);
    }
  }
  return {
    bias: parameters[width] ?? 0,
    weights: [...parameters.slice(0, width)],
    means,
    deviations,
  };
}
