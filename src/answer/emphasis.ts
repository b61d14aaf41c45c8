// The words of a quote that matter to a question: its content words, and numbers when it asks for one.
import type { Span } from '../papers/paper.ts';
import { documentTerms, queryTerms } from '../search/words.ts';

/** Words as they are set apart by spaces; a full stop that lost its space parts them too. */
const CHUNK = /\S+?(?=\s|$|(?<=\p{Ll}[.;!?])\p{Lu})/gu;

/** Punctuation around a word is no part of it; a percent sign is. */
const OPENING = /^[("'“‘[{<*_`|]+/;
const CLOSING = /[^\p{L}\p{N}%]+$/u;

const NUMBER = /^[~≈≥≤<>±+−-]?[$€£]?\d/;

/** What a number counts or measures, where it stands apart from it. */
const UNIT =
  /^(?:times|fold|x|×|percent|percentage|points?|[kmgt]i?b|tokens?|parameters?|ms|seconds?|minutes?|hours?|days?|gpus?)$/i;

/** English questions whose answer is a quantity. */
const ASKS_A_NUMBER =
  /\bhow (?:much|many|few|fast|quickly|large|big|small|long|often|far|accurate|expensive|cheap)\b|\b(?:percent(?:age)?|fraction|proportion|factor|speed-?up|how well|by what|what (?:score|accuracy|rate|size|number|gain|improvement|reduction))\b|%/i;

/**
 * Where in a text the words lie that a question asks about, in order and apart. Neighbours are joined over
 * the space between them. Words are compared by their stems, names however they are typed.
 */
export function emphasis(question: string, text: string): Span[] {
  const asked = new Set(queryTerms(question));
  const numbers = ASKS_A_NUMBER.test(question);
  let counted = false;
  const spans = [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }): Span[] => {
    // A name between colons would read as an emoji's.
    if (chunk.startsWith(':')) return [];
    const opened = chunk.replace(OPENING, '');
    const word = opened.replace(CLOSING, '');
    const unit = counted && UNIT.test(word);
    counted = numbers && NUMBER.test(word);
    const matters = counted || unit || documentTerms(word).some((term) => asked.has(term));
    if (word === '' || !matters) return [];
    const start = index + chunk.length - opened.length;
    return [{ start, end: start + word.length }];
  });
  return joined(spans, text);
}

function joined(spans: readonly Span[], text: string): Span[] {
  return spans.reduce<Span[]>((kept, span) => {
    const last = kept.at(-1);
    if (last === undefined || text.slice(last.end, span.start) !== ' ') return [...kept, span];
    return [...kept.slice(0, -1), { start: last.start, end: span.end }];
  }, []);
}
