// Scores of different kinds come onto one scale: mean 0, deviation 1.
import { expect, test } from 'vitest';
import { standardise } from '#src/search/standardise.ts';

const of = (...scores: number[]): number[] => [...standardise(Float64Array.from(scores))];

test('scores become distances from the mean in standard deviations', () => {
  const [low, middle, high] = of(2, 4, 6);
  expect(low).toBeCloseTo(-Math.sqrt(1.5), 6);
  expect(middle).toBe(0);
  expect(high).toBeCloseTo(Math.sqrt(1.5), 6);
});

test('the scale of what goes in does not matter', () => {
  const [small, large] = [of(1, 2, 4), of(1000, 2000, 4000)];
  for (const [i, x] of small.entries()) expect(large[i]).toBeCloseTo(x, 6);
});

test('equal scores, one score and no score give no distance', () => {
  expect(of(3, 3, 3)).toEqual([0, 0, 0]);
  expect(of(-7)).toEqual([0]);
  expect(of()).toEqual([]);
});
