// The quote guarantee: a quote is a byte-exact slice of the stored abstract, made and checked only here.
import type { Paper, Span } from '../papers/paper.ts';
import type { Quote } from './answer.ts';

/** The quote that a span of a paper's abstract is. */
export function quoteAt(paper: Paper, span: Span): Quote {
  return { text: paper.abstract.slice(span.start, span.end), start: span.start, end: span.end };
}

/**
 * Checks a quote against the stored abstract; every front end calls it just before it shows or sends one.
 * @throws Error (a fault of ours, never the user's) when the quote is not exactly that slice.
 */
export function assertVerbatim(paper: Paper, quote: Quote): void {
  if (quote.text === '' || paper.abstract.slice(quote.start, quote.end) !== quote.text) {
    throw new Error(
      `The quote at ${quote.start}-${quote.end} is not in the abstract of ${paper.id}.`,
    );
  }
}
