// The expected failure of a piece of work, for tests of its code and sentence.
import { FootnoteError } from '#src/errors.ts';

/** What the work failed of; work that succeeds, or fails otherwise, fails the test. */
export async function failureOf(work: () => unknown): Promise<FootnoteError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof FootnoteError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
