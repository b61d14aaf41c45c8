// The direction of findings is read from beside the model; a model without one has none.
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findingDirection } from '#src/adapters/finding-direction.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';

const at = folderOfEachTest();

it('gives the direction that lies beside the model', async () => {
  writeFileSync(at('findings.json'), JSON.stringify({ direction: [0.5, -0.25], files: {} }));
  expect(await findingDirection(at())).toEqual(Float32Array.of(0.5, -0.25));
});

it('gives none for a model without one, or one that is not a folder here', async () => {
  expect(await findingDirection(at())).toBeUndefined();
  expect(await findingDirection('hub/name')).toBeUndefined();
});

it('of the shipped embedder is of unit length and as long as its vectors', async () => {
  const direction = (await findingDirection('models/footnote-embed')) ?? new Float32Array();
  expect(direction).toHaveLength(384);
  expect(Math.hypot(...direction)).toBeCloseTo(1, 3);
});
