// Expected failures: each is typed and owns its sentence (what was wrong, with the value, and the next step).
import { errors as english } from './texts/en/errors.ts';

/** The sentences of failures that can be said in every language of the catalogue. */
type Sentences = typeof english;

/** What kind of expected failure it is; the sentence itself is the error's message. */
export type FailureCode =
  | 'bad-usage'
  | 'bad-setting'
  | 'bad-question'
  | 'not-allowed'
  | 'unknown-paper'
  | 'same-paper'
  | 'gone'
  | 'cannot-post'
  | 'no-corpus'
  | 'index-missing'
  | 'index-damaged'
  | 'index-wrong-model'
  | 'index-locked'
  | 'build-ended'
  | 'disk'
  | 'model-missing'
  | 'model-down'
  | 'discord-down'
  | 'state'
  | 'too-soon';

/**
 * An expected failure. Its message is written for the person who meets it and may be shown to anyone:
 * it never carries a secret or a stack.
 */
export class FootnoteError extends Error {
  override readonly name = 'FootnoteError';
  readonly code: FailureCode;
  readonly #sentence: string | ((sentences: Sentences) => string);

  /** @param sentence in English, or which of the catalogue's with its values: then it is said in any language */
  constructor(
    code: FailureCode,
    sentence: string | ((sentences: Sentences) => string),
    options?: ErrorOptions,
  ) {
    super(typeof sentence === 'string' ? sentence : sentence(english), options);
    this.code = code;
    this.#sentence = sentence;
  }

  /** The sentence in the language of these; in English where the catalogue does not have it. */
  sentenceIn(sentences: Sentences): string {
    return typeof this.#sentence === 'string' ? this.#sentence : this.#sentence(sentences);
  }
}

/** The text of anything thrown, for a sentence that names the cause. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
