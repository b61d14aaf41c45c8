// Splits an abstract into sentences that keep their place in it: the foundation of the quote guarantee.
import type { Span } from './paper.ts';
import { endsSentence } from './sentence-ends.ts';

/** A bracket that stays open longer than this was not meant to hold its sentence together. */
const LONGEST_BRACKET = 400;

const STOPS = /[.?!…]+|[。！？]+|\n[^\S\n]*\n/g;

/**
 * The sentences of a text, in order, without the white space between them; offsets are UTF-16.
 * Every character that is not white space belongs to exactly one sentence. The time is linear in the
 * text's length: each decision looks at a bounded stretch around its stop.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  const brackets = closedBrackets(text);
  let bracket = 0;
  let start = skipSpace(text, 0);
  let word = wordFrom(text, start);
  for (const { index, 0: stops } of text.matchAll(STOPS)) {
    if (word >= index) continue;
    const paragraph = stops.startsWith('\n');
    const end = paragraph ? index : skipClosers(text, index + stops.length);
    const next = skipSpace(text, end);
    while ((brackets[bracket]?.end ?? Infinity) < end) bracket += 1;
    if ((brackets[bracket]?.start ?? Infinity) < end && !paragraph) continue;
    if (!paragraph && !endsSentence({ text, sentenceStart: start, start: index, end, next }))
      continue;
    word = wordFrom(text, next);
    if (word === text.length) break;
    sentences.push(trimmedEnd(text, start, end));
    start = next;
  }
  if (start < text.length) sentences.push(trimmedEnd(text, start, text.length));
  return sentences;
}

/** Outermost pairs of round brackets of a sensible length, in order; `end` is the closing bracket. */
function closedBrackets(text: string): Span[] {
  const open: number[] = [];
  const pairs: Span[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    const start = bracket === ')' ? open.pop() : undefined;
    if (start === undefined || index - start > LONGEST_BRACKET) continue;
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
    pairs.push({ start, end: index });
  }
  return pairs;
}

/** Quotes and brackets that close with the stop; a straight quote before a letter opens instead. */
function skipClosers(text: string, from: number): number {
  let at = from;
  while (
    /[)\]}”’»]/.test(text.charAt(at)) ||
    /^["'](?![\p{L}\p{N}])/u.test(text.slice(at, at + 3))
  ) {
    at += 1;
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

/** Where the first letter or digit stands from there on: a sentence needs one. */
function wordFrom(text: string, from: number): number {
  const word = /[\p{L}\p{N}]/gu;
  word.lastIndex = from;
  return word.exec(text)?.index ?? text.length;
}

function trimmedEnd(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
