// A lexical index over short texts: Okapi BM25 with every document scored.

/** k1 weighs repeats of a term, b the document's length (Robertson and Zaragoza 2009). */
export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
}

interface Posting {
  readonly document: number;
  readonly count: number;
}

/** An immutable index; documents are known by their position in the list that made it. */
export class Bm25 {
  readonly #postings = new Map<string, Posting[]>();
  readonly #lengths: number[];
  readonly #averageLength: number;
  readonly #settings: Bm25Settings;

  /** @param documents the terms of each document, in order */
  constructor(documents: readonly (readonly string[])[], settings: Bm25Settings) {
    this.#settings = settings;
    this.#lengths = documents.map((terms) => terms.length);
    this.#averageLength =
      this.#lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, documents.length) || 1;
    for (const [document, terms] of documents.entries()) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        const postings = this.#postings.get(term);
        if (postings === undefined) this.#postings.set(term, [{ document, count }]);
        else postings.push({ document, count });
      }
    }
  }

  /** How rare a term is, never below zero; a term that no document has is the rarest. */
  idf(term: string): number {
    const n = this.#postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.#lengths.length - n + 0.5) / (n + 0.5));
  }

  /** In how many documents a term occurs. */
  frequency(term: string): number {
    return this.#postings.get(term)?.length ?? 0;
  }

  /** Whether a term occurs in a document. */
  holds(document: number, term: string): boolean {
    return this.#postings.get(term)?.some((posting) => posting.document === document) ?? false;
  }

  /** The score of every document, in order; zero where no term occurs. */
  scores(terms: readonly string[]): Float64Array {
    const { k1, b } = this.#settings;
    const scores = new Float64Array(this.#lengths.length);
    for (const term of terms) {
      const idf = this.idf(term);
      for (const { document, count } of this.#postings.get(term) ?? []) {
        const length = (this.#lengths[document] ?? 0) / this.#averageLength;
        const gain = (idf * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
        scores[document] = (scores[document] ?? 0) + gain;
      }
    }
    return scores;
  }
}
