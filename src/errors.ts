// Expected failures: each is typed and owns its sentence (what was wrong, with the value, and the next step).

/** What kind of expected failure it is; the sentence itself is the error's message. */
export type FailureCode =
  | 'bad-usage'
  | 'bad-setting'
  | 'bad-question'
  | 'unknown-paper'
  | 'same-paper'
  | 'no-corpus'
  | 'index-missing'
  | 'index-damaged'
  | 'index-wrong-model'
  | 'index-locked'
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

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The text of anything thrown, for a sentence that names the cause. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
