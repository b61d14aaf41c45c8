// An embedder without a model: each word has its place in the vector, so that texts with words in common are near.
import { createHash } from 'node:crypto';
import { FootnoteError } from '#src/errors.ts';
import type { Embedder, PaperVectors } from '#src/search/ports.ts';
import { documentTerms } from '#src/search/words.ts';

const DIMENSIONS = 384;

/** How many words of a paper it reads; sentences that begin after them have no vector. */
const WINDOW = 200;

function vectorOf(words: readonly string[]): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  // A text without words has its place too: no vector is ever zero.
  for (const word of words.length === 0 ? [''] : words) {
    const digest = createHash('sha256').update(word).digest();
    for (const at of [0, 2]) {
      const place = digest.readUInt16LE(at) % DIMENSIONS;
      vector[place] = (vector[place] ?? 0) + 1;
    }
  }
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

/** Counts what it is asked; `failAfter` papers it fails, as a model that dies in the middle of a build. */
export class HashEmbedder implements Embedder {
  readonly id: string;
  /** The titles of the papers that were embedded, in order. */
  readonly embedded: string[] = [];
  readonly #failAfter: number;

  constructor({ id = 'hash@1', failAfter = Infinity }: { id?: string; failAfter?: number } = {}) {
    this.id = id;
    this.#failAfter = failAfter;
  }

  embedPaper(title: string, sentences: readonly string[]): Promise<PaperVectors> {
    if (this.embedded.length >= this.#failAfter) {
      return Promise.reject(new FootnoteError('model-down', 'The fake model stopped.'));
    }
    this.embedded.push(title);
    const read = documentTerms(title);
    const vectors = sentences.map((sentence) => {
      if (read.length >= WINDOW) return undefined;
      const words = documentTerms(sentence).slice(0, WINDOW - read.length);
      read.push(...words);
      return vectorOf(words);
    });
    return Promise.resolve({ paper: vectorOf(read), sentences: vectors });
  }

  embedQuery(text: string): Promise<Float32Array> {
    return Promise.resolve(vectorOf(documentTerms(text)));
  }
}
