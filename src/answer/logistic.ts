// Applies a fitted logistic model: the form in which calibration reaches the answers.

/** sigmoid(bias + Σ weight × (feature − mean) / deviation); the lists follow the order of the features. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

/** The probability that a model gives to one row of features; one that is not known (NaN) counts as the mean. */
export function probability(model: LogisticModel, row: readonly number[]): number {
  const logit = row.reduce((sum, x, i) => {
    if (Number.isNaN(x)) return sum;
    const scaled = (x - (model.means[i] ?? 0)) / (model.deviations[i] ?? 1);
    return sum + (model.weights[i] ?? 0) * scaled;
  }, model.bias);
  return 1 / (1 + Math.exp(-logit));
}
