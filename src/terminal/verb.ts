// Runs a verb: help, errors as one sentence, exit codes that mean something, quiet when the reader leaves.
import { FootnoteError, reasonOf } from '../errors.ts';
import { say } from './say.ts';

/** 0 is an answer or an abstention, 1 a failure, 2 bad usage. */
export function exitCode(error: unknown): 1 | 2 {
  const bad = ['bad-usage', 'bad-question', 'unknown-paper', 'bad-setting'];
  return error instanceof FootnoteError && bad.includes(error.code) ? 2 : 1;
}

/** An expected failure's own sentence; anything else whole, because someone has to mend it. */
function complaint(error: unknown): string {
  if (error instanceof FootnoteError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : reasonOf(error);
}

/** Runs `work` as the whole of a process and ends it with the right exit code. */
export async function runVerb(work: () => Promise<void>): Promise<void> {
  // `… | head` closes the pipe: that is the reader's wish, not a failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    await work();
  } catch (error) {
    say(complaint(error));
    process.exitCode = exitCode(error);
  }
}
