// One sentence of what stands around a quote in its abstract, so that it is not read out of context.
import type { Paper, Span } from '../papers/paper.ts';
import { splitSentences } from '../papers/sentences.ts';
import type { Quote } from './answer.ts';

/** A piece of an abstract beside a quote: `abstract.slice(start, end) === text`. */
export interface Surrounding extends Quote {
  /** Whether it stands before the quote or after it. */
  readonly side: 'before' | 'after';
  /** Whether the rest of its sentence, on the side away from the quote, is left out. */
  readonly cut: boolean;
}

/**
 * The sentence before a quote, or the one after it where none stands before; none when both are quoted
 * themselves. Of a sentence longer than `length` characters the part next to the quote is taken, in whole words.
 */
export function surroundingOf(
  { abstract }: Paper,
  quote: Span,
  quoted: readonly Span[],
  length: number,
): Surrounding | undefined {
  const sentences = splitSentences(abstract);
  const first = sentences.findIndex(({ end }) => end > quote.start);
  const before = sentences[first - 1];
  const after = sentences.find(({ start }) => start >= quote.end);
  const free = (span: Span | undefined): span is Span =>
    span !== undefined && quoted.every(({ start, end }) => end <= span.start || span.end <= start);
  if (free(before)) return pieceOf(abstract, ending(abstract, before, length), before, 'before');
  if (free(after)) return pieceOf(abstract, beginning(abstract, after, length), after, 'after');
  return undefined;
}

function pieceOf(
  abstract: string,
  { start, end }: Span,
  whole: Span,
  side: Surrounding['side'],
): Surrounding | undefined {
  if (start >= end) return undefined;
  const cut = start > whole.start || end < whole.end;
  return { start, end, text: abstract.slice(start, end), side, cut };
}

/** The last whole words of a span. */
function ending(text: string, { start, end }: Span, length: number): Span {
  if (end - start <= length) return { start, end };
  const space = text.slice(end - length - 1, end).search(/\s\S/);
  return { start: space < 0 ? end : end - length + space, end };
}

/** The first whole words of a span. */
function beginning(text: string, { start, end }: Span, length: number): Span {
  if (end - start <= length) return { start, end };
  const words = /^[\s\S]*\S(?=\s)/.exec(text.slice(start, start + length + 1))?.[0] ?? '';
  return { start, end: start + words.length };
}
