// Brings vectors to length one, so that their products are cosines.

/** The vector at unit length; zeros stay zeros. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
