// A paper's key findings with no question asked: results and conclusions, best first, never motivation.
import type { Span } from '../papers/paper.ts';
import type { Searcher } from '../search/searcher.ts';
import { CALIBRATION } from './calibration.ts';
import { FINDING_FEATURES, findingFeatures } from './cues.ts';
import { probability } from './logistic.ts';

/** How many findings are quoted at most. */
const MOST_FINDINGS = 3;

/** The names of the features, in the order in which `keyFindingFeatures` gives them. */
export const KEY_FINDING_FEATURES = [...FINDING_FEATURES, 'alike to findings in meaning'] as const;

/** What speaks for and against each sentence of a paper being its key finding, in order. */
export function keyFindingFeatures(searcher: Searcher, paper: number): number[][] {
  const positions = searcher.sentencesOf(paper);
  const last = Math.max(1, positions.length - 1);
  return positions.flatMap((position, i) => {
    const at = searcher.sentences[position];
    if (at === undefined) return [];
    const alike = searcher.findingCosine[position] ?? NaN;
    return [[...findingFeatures(searcher.textOf(at), i / last), alike]];
  });
}

/** The spans of a paper's findings, best first; empty when no sentence states one. */
export function keyFindings(searcher: Searcher, paper: number): Span[] {
  const sentences = searcher.sentencesOf(paper).flatMap((i) => searcher.sentences[i] ?? []);
  const { model, first, further } = CALIBRATION.findings;
  return keyFindingFeatures(searcher, paper)
    .map((features, i) => ({ at: sentences[i], likely: probability(model, features) }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_FINDINGS)
    .filter(({ likely }, rank) => likely >= (rank === 0 ? first : further))
    .flatMap(({ at }) => (at === undefined ? [] : [{ start: at.start, end: at.end }]));
}
