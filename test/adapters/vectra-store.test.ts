// The store on vectra keeps the contract of every vector store, and no unusable vector gets in.
import { describe, expect, it } from 'vitest';
import { VectraStore, writeVectors } from '#src/adapters/vectra-store.ts';
import type { StoredVector } from '#src/search/ports.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { vectorStoreContract } from '#test/contract/vector-store.ts';

const folder = folderOfEachTest();
let made = 0;

vectorStoreContract('the store on vectra', async (vectors) => {
  const place = folder(`store-${++made}`);
  await writeVectors(place, vectors);
  return new VectraStore(place, vectors.length);
});

const stored = (...numbers: number[]): StoredVector => ({
  paper: 'a',
  start: 0,
  end: 1,
  vector: Float32Array.from(numbers),
});

describe('writeVectors refuses', () => {
  it.each([
    ['a vector of zeros', [stored(0, 0, 0)]],
    ['a vector with a number that is none', [stored(1, NaN, 0)]],
    ['an infinite vector', [stored(1, Infinity, 0)]],
    ['a vector that is longer than the first', [stored(1, 0), { ...stored(1, 0, 0), sentence: 0 }]],
    ['a vector that is shorter than the first', [stored(1, 0), { ...stored(1), sentence: 0 }]],
    ['a vector of no numbers', [stored()]],
  ])('%s', async (_what, vectors) => {
    await expect(writeVectors(folder('store'), vectors)).rejects.toThrow('cannot be stored');
  });
});
