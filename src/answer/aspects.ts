// A paper by aspect: the one sentence that tells what it is for, how it works, what came of it, or none.
import type { Span } from '../papers/paper.ts';
import type { Searcher } from '../search/searcher.ts';
import { ASPECTS, type Aspect } from './answer.ts';
import { aspectFeatures } from './aspect-cues.ts';
import { CALIBRATION } from './calibration.ts';
import { probability } from './logistic.ts';

/** The place among a paper's sentences of the one that tells an aspect; undefined where none convinces. */
type AspectPlaces = Readonly<Record<Aspect, number | undefined>>;

/**
 * Chooses a sentence for each aspect: the likeliest pair of sentence and aspect first, and so on with what
 * is left, so that no sentence serves twice. Below its aspect's threshold a pair is none: better nothing than a
 * weak one.
 */
export function placeAspects(sentences: readonly string[]): AspectPlaces {
  const { models, thresholds } = CALIBRATION.aspects;
  const pairs = aspectFeatures(sentences)
    .flatMap((row, place) =>
      ASPECTS.map((aspect) => ({ aspect, place, likely: probability(models[aspect], row) })),
    )
    .filter(({ aspect, likely }) => likely >= thresholds[aspect])
    .sort((a, b) => b.likely - a.likely);
  const chosen = new Map<Aspect, number>();
  const used = new Set<number>();
  for (const { aspect, place } of pairs) {
    if (chosen.has(aspect) || used.has(place)) continue;
    chosen.set(aspect, place);
    used.add(place);
  }
  return {
    purpose: chosen.get('purpose'),
    method: chosen.get('method'),
    result: chosen.get('result'),
  };
}

/** The spans of the sentences that tell a paper's aspects. */
export function aspectSpans(
  searcher: Searcher,
  paper: number,
): Readonly<Record<Aspect, Span | undefined>> {
  const sentences = searcher.sentencesOf(paper).flatMap((i) => searcher.sentences[i] ?? []);
  const places = placeAspects(sentences.map((at) => searcher.textOf(at)));
  const spanOf = (place: number | undefined): Span | undefined =>
    place === undefined ? undefined : sentences[place];
  return {
    purpose: spanOf(places.purpose),
    method: spanOf(places.method),
    result: spanOf(places.result),
  };
}
