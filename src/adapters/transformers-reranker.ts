// Scores how well a sentence answers a question, by a cross-encoder that reads both together.
import type { Candidate } from '../search/ports.ts';
import type { LoadedModel } from './transformers.ts';

// The lengths that the tuned model saw, in tokens.
const QUESTION_TOKENS = 62;
const TITLE_TOKENS = 32;
const SENTENCE_TOKENS = 96;

/** Runs the re-ranking model; everything here computes on the calling thread. */
export class TransformersReranker {
  readonly #model: LoadedModel;

  constructor(model: LoadedModel) {
    this.#model = model;
  }

  /** One logit a candidate, in their order. One at a time: int8 activations are scaled per call. */
  async score(question: string, candidates: readonly Candidate[]): Promise<number[]> {
    const { first, last } = this.#model.special;
    const asked = [first, ...this.#model.tokens(question).slice(0, QUESTION_TOKENS), last];
    const colon = this.#model.tokens(':');
    const scores: number[] = [];
    for (const { title, sentence } of candidates) {
      const read = [
        ...this.#model.tokens(title).slice(0, TITLE_TOKENS),
        ...colon,
        ...this.#model.tokens(sentence).slice(0, SENTENCE_TOKENS),
        last,
      ];
      const types = [...asked.map(() => 0), ...read.map(() => 1)];
      const [logit = 0] = await this.#model.run([...asked, ...read], types);
      scores.push(logit);
    }
    return scores;
  }
}
