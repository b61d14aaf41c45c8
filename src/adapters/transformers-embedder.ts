// Embeds papers and queries: with one-pass pooling a single reading of a paper gives its vector and its sentences'.
import type { PaperVectors } from '../search/ports.ts';
import { unit } from '../search/unit.ts';
import type { EmbeddingSettings } from './model-settings.ts';
import type { LoadedModel } from './transformers.ts';

// The tuned model saw questions of at most this many tokens.
const QUERY_TOKENS = 62;

/** The mean of rows `from` (included) to `to` (excluded) of a row-major matrix, at unit length. */
function meanOfRows(matrix: Float32Array, width: number, from: number, to: number): Float32Array {
  const sum = new Float32Array(width);
  for (let row = from; row < to; row++) {
    for (let i = 0; i < width; i++) sum[i] = (sum[i] ?? 0) + (matrix[row * width + i] ?? 0);
  }
  return unit(sum);
}

/** Runs the embedding model; everything here computes on the calling thread. */
export class TransformersEmbedder {
  readonly #model: LoadedModel;
  readonly #settings: EmbeddingSettings;

  constructor(model: LoadedModel, settings: EmbeddingSettings) {
    this.#model = model;
    this.#settings = settings;
  }

  /**
   * The vectors of a paper and of its sentences, in their order.
   * One-pass pooling is late chunking: Günther et al. 2024, arXiv 2409.04701.
   */
  async embedPaper(title: string, sentences: readonly string[]): Promise<PaperVectors> {
    if (this.#settings.pooling === 'one-pass') return this.#onePass(title, sentences);
    const prefix = this.#settings.passagePrefix;
    const vectors: Float32Array[] = [];
    for (const sentence of sentences)
      vectors.push(await this.#embed(prefix + sentence, this.#room));
    const paper = await this.#embed(`${prefix}${title}. ${sentences.join(' ')}`, this.#room);
    return { paper, sentences: vectors };
  }

  /** The vector of a question, or of a title used as one. */
  embedQuery(text: string): Promise<Float32Array> {
    return this.#embed(this.#settings.queryPrefix + text, QUERY_TOKENS);
  }

  /** Tokens that fit beside the two special ones. */
  get #room(): number {
    return this.#model.window - 2;
  }

  async #embed(text: string, limit: number): Promise<Float32Array> {
    const { first, last } = this.#model.special;
    const ids = [first, ...this.#model.tokens(text).slice(0, limit), last];
    const hidden = await this.#model.run(ids);
    const rows = this.#settings.pooling === 'cls' ? 1 : ids.length;
    return meanOfRows(hidden, hidden.length / ids.length, 0, rows);
  }

  async #onePass(title: string, sentences: readonly string[]): Promise<PaperVectors> {
    const { first, last } = this.#model.special;
    const ids = [first, ...this.#model.tokens(`${this.#settings.passagePrefix}${title}.`)];
    const spans = sentences.map((sentence) => {
      const start = ids.length;
      ids.push(...this.#model.tokens(sentence));
      return { start, end: ids.length };
    });
    const end = Math.min(ids.length, this.#room + 1);
    const read = [...ids.slice(0, end), last];
    const hidden = await this.#model.run(read);
    const width = hidden.length / read.length;
    return {
      paper: meanOfRows(hidden, width, 0, read.length),
      sentences: spans.map((span) =>
        span.start < Math.min(span.end, end)
          ? meanOfRows(hidden, width, span.start, Math.min(span.end, end))
          : undefined,
      ),
    };
  }
}
