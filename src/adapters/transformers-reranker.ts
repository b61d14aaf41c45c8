// Scores how well a paper and each of its sentences answer a question, by a cross-encoder that reads both together.
import { FootnoteError } from '../errors.ts';
import type { Candidate, Relevance } from '../search/ports.ts';
import type { LoadedModel } from './transformers.ts';

// The lengths that the model was trained with, in tokens (models/train/cross_encoder.py).
const QUESTION_TOKENS = 62;
const TITLE_TOKENS = 32;

/** The range of tokens, end exclusive, whose mean is a piece. */
type Range = readonly [start: number, end: number];

/** Token ids of a question with a paper, and the ranges of the question, the paper and each sentence that fits. */
interface Sequence {
  readonly ids: readonly number[];
  readonly pieces: readonly Range[];
}

/** Runs the re-ranking model; everything here computes on the calling thread. */
export class TransformersReranker {
  readonly #model: LoadedModel;

  constructor(model: LoadedModel) {
    this.#model = model;
  }

  /**
   * What each candidate is worth, in their order. One at a time: int8 activations are scaled per call.
   * @throws FootnoteError `model-missing` when the model is another kind of cross-encoder
   */
  async score(question: string, candidates: readonly Candidate[]): Promise<Relevance[]> {
    const { first, last } = this.#model.special;
    const asked = [first, ...this.#model.tokens(question).slice(0, QUESTION_TOKENS), last];
    const scores: Relevance[] = [];
    for (const candidate of candidates) {
      const { ids, pieces } = this.#sequence(asked, candidate);
      const types = ids.map((_id, at) => Number(at >= asked.length));
      const logits = await this.#model.run(ids, types, weightsOf(pieces, ids.length));
      if (logits.length !== pieces.length - 1) throw anotherKind();
      const [paper = 0, ...sentences] = logits;
      scores.push({ paper, sentences: candidate.sentences.map((_text, i) => sentences[i]) });
    }
    return scores;
  }

  /** [CLS] question [SEP] title. sentences [SEP], cut at the model's window. */
  #sequence(asked: readonly number[], { title, sentences }: Candidate): Sequence {
    const ids = [...asked, ...this.#model.tokens(`${title}.`).slice(0, TITLE_TOKENS)];
    const room = this.#model.window - 1;
    const spans: Range[] = [];
    for (const sentence of sentences) {
      const start = ids.length;
      if (start >= room) break;
      ids.push(...this.#model.tokens(sentence).slice(0, room - start));
      spans.push([start, ids.length]);
    }
    const pieces: Range[] = [[1, asked.length - 1], [asked.length, ids.length], ...spans];
    return { ids: [...ids, this.#model.special.last], pieces };
  }
}

/** A row for each piece that adds up to one over its tokens; an empty piece has a row of zeros. */
function weightsOf(pieces: readonly Range[], length: number): Float32Array {
  const weights = new Float32Array(pieces.length * length);
  for (const [row, [start, end]] of pieces.entries()) {
    weights.fill(1 / Math.max(1, end - start), row * length + start, row * length + end);
  }
  return weights;
}

function anotherKind(): FootnoteError {
  return new FootnoteError(
    'model-missing',
    'RERANKING_MODEL is no re-ranker that models/train makes: it does not score a paper with its sentences. Choose models/footnote-rerank or "off".',
  );
}
