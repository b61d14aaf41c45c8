// What goes wrong, in two forms: the sentence its user reads and the record that the log keeps.
import { FootnoteError } from '../errors.ts';
import type { Texts } from '../texts/texts.ts';
import { escapeMarkdown, shorten, singleLine } from './escape.ts';
import { plain, type Reply } from './reply.ts';

const LONGEST_SENTENCE = 1500;

/**
 * An error for the log: kind, message, stack and status. The request that failed is left out, since
 * Discord's errors carry its body (a user's words) and its address (the interaction's token).
 */
export function faultRecord(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    ...(cause === undefined ? {} : { cause: faultRecord(cause) }),
  };
}

/** What the user reads: an expected failure's own sentence, else one line with the id that the log has. */
export function faultReply(error: unknown, id: string, texts: Texts): Reply {
  if (error instanceof FootnoteError) {
    const lines = shorten(error.sentenceIn(texts.errors), LONGEST_SENTENCE)
      .split('\n')
      .map(singleLine);
    return plain(escapeMarkdown(lines.join('\n')));
  }
  return plain(texts.common.fault(id));
}
