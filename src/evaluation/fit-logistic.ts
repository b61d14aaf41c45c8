// Fits logistic models with a ridge penalty, small enough to take a second: for calibration, not for serving.
import type { LogisticModel } from '../answer/logistic.ts';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Fits by gradient descent with momentum; deterministic.
 * @param rows one list of features an example
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
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? 0));
  const means = columns.map((xs) => xs.reduce((a, b) => a + b, 0) / xs.length);
  const deviations = columns.map(
    (xs, i) => Math.sqrt(xs.reduce((a, x) => a + (x - (means[i] ?? 0)) ** 2, 0) / xs.length) + 1e-9,
  );
  const scaled = rows.map((row) => row.map((x, i) => (x - (means[i] ?? 0)) / (deviations[i] ?? 1)));
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
