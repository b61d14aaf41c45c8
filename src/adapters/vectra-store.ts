// The vector store on vectra: written once in a fresh folder, then only read.
import { LocalIndex } from 'vectra';
import type { Similarity, StoredVector, VectorStore } from '../search/ports.ts';

/** vectra writes numbers as text: six decimals keep cosines to a millionth at a third of the size. */
const DECIMALS = 1e6;

// A type, not an interface: vectra asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type Metadata = {
  paper: string;
  /** -1 stands for the whole paper: vectra's types have no place for an absent value. */
  sentence: number;
  start: number;
  end: number;
};

function itemId(paper: string, sentence = -1): string {
  return `${paper}#${sentence}`;
}

/** A zero, infinite or wrongly long vector would rank first in vectra, so it never gets in. */
function checked(vector: Float32Array, dimensions: number): number[] {
  const usable =
    vector.length === dimensions && vector.every(Number.isFinite) && vector.some((x) => x !== 0);
  if (!usable)
    throw new Error(
      `A vector of ${vector.length} numbers cannot be stored (expected ${dimensions}).`,
    );
  return Array.from(vector, (x) => Math.round(x * DECIMALS) / DECIMALS);
}

/** Writes all vectors into a new vectra index in `folder`, in one batch (one write of the file). */
export async function writeVectors(
  folder: string,
  vectors: readonly StoredVector[],
): Promise<void> {
  const index = new LocalIndex<Metadata>(folder);
  await index.createIndex({ version: 1 });
  const dimensions = vectors[0]?.vector.length ?? 0;
  await index.batchInsertItems(
    vectors.map(({ paper, sentence = -1, start, end, vector }) => ({
      id: itemId(paper, sentence),
      vector: checked(vector, dimensions),
      metadata: { paper, sentence, start, end },
    })),
  );
}

/** Reads a finished vectra index; it is loaded whole, by `load` or at the first use. */
export class VectraStore implements VectorStore {
  readonly #index: LocalIndex<Metadata>;
  readonly #count: number;

  /** @param count how many vectors it holds, as its manifest says */
  constructor(folder: string, count: number) {
    this.#index = new LocalIndex<Metadata>(folder);
    this.#count = count;
  }

  /** Reads all vectors into memory; from then on the files are not needed any more. */
  async load(): Promise<void> {
    await this.#index.listItems();
  }

  async similarities(query: Float32Array): Promise<Similarity[]> {
    // The text is only for vectra's own BM25, which is not used: it mixes unlike scores.
    const results = await this.#index.queryItems(Array.from(query), '', this.#count);
    return results.map(({ item: { metadata }, score }) => ({
      paper: metadata.paper,
      ...(metadata.sentence < 0 ? {} : { sentence: metadata.sentence }),
      cosine: score,
    }));
  }

  async paperVector(paper: string): Promise<Float32Array | undefined> {
    // vectra's types promise an item, but an unknown id gives undefined.
    const item = (await this.#index.getItem(itemId(paper))) as { vector: number[] } | undefined;
    return item === undefined ? undefined : Float32Array.from(item.vector);
  }

  async all(): Promise<StoredVector[]> {
    const items = await this.#index.listItems();
    return items.map(({ metadata, vector }) => ({
      paper: metadata.paper,
      ...(metadata.sentence < 0 ? {} : { sentence: metadata.sentence }),
      start: metadata.start,
      end: metadata.end,
      vector: Float32Array.from(vector),
    }));
  }
}
