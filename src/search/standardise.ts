// Brings scores of different kinds onto one scale, so that they can be added.

/** Each score as its distance from the mean in standard deviations (z-scores); zeros when all are equal. */
export function standardise(scores: Float64Array): Float64Array {
  const mean = scores.reduce((sum, x) => sum + x, 0) / Math.max(1, scores.length);
  const variance = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, scores.length);
  const deviation = Math.sqrt(variance) + 1e-9;
  return scores.map((x) => (x - mean) / deviation);
}
