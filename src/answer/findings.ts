// A paper's key findings with no question asked: results and conclusions, best first, never motivation.
import type { Span } from '../papers/paper.ts';
import type { Searcher } from '../search/searcher.ts';
import { CALIBRATION } from './calibration.ts';
import { findingFeatures } from './cues.ts';
import { probability } from './logistic.ts';

/** How many findings are quoted at most. */
const MOST_FINDINGS = 3;

/** The features of each sentence of a paper, in order. */
export function featuresOfSentences(sentences: readonly string[]): number[][] {
  const last = Math.max(1, sentences.length - 1);
  return sentences.map((sentence, i) => findingFeatures(sentence, i / last));
}

/** The spans of a paper's findings, best first; empty when no sentence states one. */
export function keyFindings(searcher: Searcher, paper: number): Span[] {
  const sentences = searcher.sentencesOf(paper).flatMap((i) => searcher.sentences[i] ?? []);
  const { model, first, further } = CALIBRATION.findings;
  return featuresOfSentences(sentences.map((at) => searcher.textOf(at)))
    .map((features, i) => ({ at: sentences[i], likely: probability(model, features) }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_FINDINGS)
    .filter(({ likely }, rank) => likely >= (rank === 0 ? first : further))
    .flatMap(({ at }) => (at === undefined ? [] : [{ start: at.start, end: at.end }]));
}
