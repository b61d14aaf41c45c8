// A vector store in memory: plain dot products over a list.
import type { Similarity, StoredVector, VectorStore } from '#src/search/ports.ts';

export class MemoryStore implements VectorStore {
  readonly #vectors: readonly StoredVector[];

  constructor(vectors: readonly StoredVector[]) {
    this.#vectors = vectors;
  }

  similarities(query: Float32Array): Promise<Similarity[]> {
    return Promise.resolve(
      this.#vectors.map(({ paper, sentence, vector }) => ({
        paper,
        ...(sentence === undefined ? {} : { sentence }),
        cosine: vector.reduce((sum, x, i) => sum + x * (query[i] ?? 0), 0),
      })),
    );
  }

  paperVector(paper: string): Promise<Float32Array | undefined> {
    const found = this.#vectors.find((v) => v.paper === paper && v.sentence === undefined);
    return Promise.resolve(found?.vector);
  }

  all(): Promise<StoredVector[]> {
    return Promise.resolve([...this.#vectors]);
  }
}
