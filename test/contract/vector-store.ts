// What every vector store keeps: all vectors come back as they were stored, each with its cosine.
import { describe, expect, it } from 'vitest';
import type { StoredVector, VectorStore } from '#src/search/ports.ts';

const of = (...numbers: number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (x) => x / length);
};

const VECTORS: readonly StoredVector[] = [
  { paper: 'a', start: 0, end: 20, vector: of(1, 2, 3) },
  { paper: 'a', sentence: 0, start: 0, end: 9, vector: of(1, 0, 0) },
  { paper: 'a', sentence: 1, start: 10, end: 20, vector: of(-1, 0, 0) },
  // Ids are any text that a source gives, marks of other programs included.
  { paper: 'a#1', start: 0, end: 5, vector: of(0, 1, 0) },
  { paper: '../b "c" 论文', start: 0, end: 7, vector: of(0, 0.6, 0.8) },
];

const key = ({ paper, sentence }: { paper: string; sentence?: number }): string =>
  `${paper} ${sentence ?? 'whole'}`;

/** Runs the suite on a store that `make` fills with the given vectors. */
export function vectorStoreContract(
  name: string,
  make: (vectors: readonly StoredVector[]) => Promise<VectorStore>,
): void {
  describe(`${name}, as a vector store,`, () => {
    it('compares a query with every vector', async () => {
      const found = await (await make(VECTORS)).similarities(of(1, 0, 0));
      const cosines = new Map(found.map((each) => [key(each), each.cosine]));
      expect(found).toHaveLength(VECTORS.length);
      expect([...cosines.keys()].sort()).toEqual(VECTORS.map(key).sort());
      expect(cosines.get('a whole')).toBeCloseTo(1 / Math.sqrt(14), 5);
      expect(cosines.get('a 0')).toBeCloseTo(1, 5);
      expect(cosines.get('a 1')).toBeCloseTo(-1, 5);
      expect(cosines.get('a#1 whole')).toBeCloseTo(0, 5);
    });

    it('gives back the vector of a whole paper, and nothing for a paper that it does not hold', async () => {
      const store = await make(VECTORS);
      const vector = (await store.paperVector('../b "c" 论文')) ?? new Float32Array();
      expect([...vector].map((x) => x.toFixed(5))).toEqual(['0.00000', '0.60000', '0.80000']);
      expect(await store.paperVector('b')).toBeUndefined();
      expect(await store.paperVector('a#1#0')).toBeUndefined();
    });

    it('gives back all that was stored, with its place', async () => {
      const all = await (await make(VECTORS)).all();
      expect(all).toHaveLength(VECTORS.length);
      for (const stored of VECTORS) {
        const { vector, ...place } = all.find((each) => key(each) === key(stored)) ?? {
          vector: [],
        };
        const { vector: expected, ...storedPlace } = stored;
        expect(place).toStrictEqual(storedPlace);
        for (const [i, x] of expected.entries()) expect(vector[i]).toBeCloseTo(x, 5);
      }
    });

    it('gives the same cosines again, from every store of the same vectors', async () => {
      const [one, other] = [await make(VECTORS), await make(VECTORS)];
      const sorted = async (store: VectorStore) =>
        (await store.similarities(of(3, 2, 1))).sort((a, b) => (key(a) < key(b) ? -1 : 1));
      const first = await sorted(one);
      expect(await sorted(one)).toEqual(first);
      expect(await sorted(other)).toEqual(first);
    });
  });
}
