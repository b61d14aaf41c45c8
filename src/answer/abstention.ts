// Decides whether the corpus answers at all: a small calibrated model over the shape of the scores.
import { bestLogit, topPositions } from '../search/ranking.ts';
import type { Ranking, Searcher } from '../search/searcher.ts';
import { queryTerms } from '../search/words.ts';
import { CALIBRATION } from './calibration.ts';
import { probability } from './logistic.ts';

/** The names of the features, in the order in which `abstentionFeatures` gives them. */
export const ABSTENTION_FEATURES = [
  'cosine of the nearest sentence',
  'share of unknown words, by rarity, cubed',
  'logit of the best sentence of the first paper',
  'mean of the two highest logits of a best sentence of the papers read',
] as const;

/** The verdict on one question. */
export interface Judgement {
  readonly answers: boolean;
  /** The probability that the corpus answers, 0..1. */
  readonly confidence: number;
}

/** What speaks for and against an answer: near in meaning, in known words, on reading the papers. */
export function abstentionFeatures(searcher: Searcher, text: string, ranking: Ranking): number[] {
  const words = queryTerms(text);
  const rarity = (terms: string[]): number =>
    terms.reduce((sum, term) => sum + searcher.lexicalPapers.idf(term), 0);
  const unknown = words.filter((word) => searcher.lexicalPapers.frequency(word) === 0);
  const [top] = topPositions(ranking.papers, 1);
  const first = ranking.read.find(({ paper }) => paper === top);
  // Not known where re-ranking is off.
  const [best = NaN, second = best] = ranking.read.map(bestLogit).sort((a, b) => b - a);
  return [
    ranking.evidence.sentenceCosine.reduce((a, b) => Math.max(a, b), -1),
    // Cubed: a few unknown words are a matter of phrasing, nothing but unknown ones is another world.
    words.length === 0 ? 1 : (rarity(unknown) / rarity(words)) ** 3,
    first === undefined ? NaN : bestLogit(first),
    // One sentence may look like an answer by chance; where papers answer, another comes near it.
    (best + second) / 2,
  ];
}

/** The first paper, where the question names it and no other like it. */
export function namedPaper({ evidence: { names }, papers }: Ranking): number | undefined {
  const [first = 0] = topPositions(papers, 1);
  const [most = 0, next = -1] = topPositions(names, 2);
  return most === first && (names[most] ?? 0) > (names[next] ?? 0) ? first : undefined;
}

/** A question in a paper's own words, its name among them, is about that paper, however short it is. */
export function asksByName(
  searcher: Searcher,
  text: string,
  { evidence, papers }: Ranking,
): boolean {
  const [top = 0] = topPositions(papers, 1);
  const own = queryTerms(text).every((term) => searcher.lexicalPapers.holds(top, term));
  return own && (evidence.names[top] ?? 0) > 0;
}

/** Judges whether the corpus answers a question. */
export function judge(searcher: Searcher, text: string, ranking: Ranking): Judgement {
  const { model, threshold } = CALIBRATION.abstention;
  const confidence = probability(model, abstentionFeatures(searcher, text, ranking));
  const answers = confidence >= threshold || asksByName(searcher, text, ranking);
  return { answers, confidence };
}
