// Vectors come out one long, in the direction that they had.
import { expect, it } from 'vitest';
import { unit } from '#src/search/unit.ts';

it('keeps the direction and brings the length to one', () => {
  expect([...unit(Float32Array.of(3, 0, -4))].map((x) => Number(x.toFixed(6)))).toEqual([
    0.6, 0, -0.8,
  ]);
});

it('leaves zeros as they are', () => {
  expect([...unit(Float32Array.of(0, 0))]).toEqual([0, 0]);
});
