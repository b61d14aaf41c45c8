// The systems that the evaluation sets side by side, and the gathering of what they need.
import { abstentionFeatures } from '../answer/abstention.ts';
import type { Library } from '../answer/answer.ts';
import type { Searcher } from '../search/searcher.ts';
import { WEIGHTS, type Weights } from '../search/weights.ts';
import { EVERYDAY, type Example, kindOf } from './declining.ts';
import { type Metric, type Question, score } from './metrics.ts';
import {
  answerPrediction,
  gather,
  type Gathered,
  predictionFrom,
  scoresOf,
  textOf,
} from './predict.ts';
import type { EverydayQuestion } from './questions.ts';

/** Parts of the pipeline, by the weights that leave the rest out. */
export const PARTS: Readonly<Record<string, Weights>> = {
  'BM25 alone': {
    ...WEIGHTS,
    paperCosine: 0,
    bestSentenceCosine: 0,
    name: 0,
    sentenceCosine: 0,
    sentenceLexical: 1,
    reranked: 0,
  },
  'dense alone': { ...WEIGHTS, paperLexical: 0, name: 0, sentenceLexical: 0, reranked: 0 },
  hybrid: { ...WEIGHTS, reranked: 0 },
};

/** Gathers every question once; `onEach` hears how many are done. */
export async function gatherAll(
  searcher: Searcher,
  questions: readonly Question[],
  weights: Weights,
  onEach: (done: number) => void,
): Promise<Gathered[]> {
  const all: Gathered[] = [];
  for (const question of questions) {
    all.push(await gather(searcher, question, weights));
    onEach(all.length);
  }
  return all;
}

/** The metrics of one set of weights, never abstaining. */
export function scorePart(
  searcher: Searcher,
  gathered: readonly Gathered[],
  weights: Weights,
): Map<string, Metric> {
  return score(
    gathered.map(({ question }) => question),
    gathered.map((each) => predictionFrom(searcher, each.question, scoresOf(each, weights))),
  );
}

/** The metrics of what a person is shown. */
export async function scoreWhole(
  library: Library,
  questions: readonly Question[],
  onEach: (done: number) => void,
): Promise<Map<string, Metric>> {
  const predictions = [];
  for (const question of questions) {
    predictions.push(await answerPrediction(library, question));
    onEach(predictions.length);
  }
  return score(questions, predictions);
}

/** The tuned everyday questions as others are, for declining. */
export const everydayQuestions = (all: readonly EverydayQuestion[]): Question[] =>
  all
    .filter(({ part }) => part === 'tuned')
    .map(({ id, question }) => ({
      id,
      question,
      category: 'unanswerable',
      papers: [],
      evidence: [],
      note: EVERYDAY,
    }));

/** The share of the everyday questions of a part that are declined, as a person sees it. */
export async function everydayDeclined(
  library: Library,
  all: readonly EverydayQuestion[],
  of: EverydayQuestion['part'],
  onEach: (done: number) => void,
): Promise<number> {
  const asked = all.filter(({ part }) => part === of);
  let declined = 0;
  for (const [i, { question }] of asked.entries()) {
    declined += Number((await library.ask(question)).abstained);
    onEach(i + 1);
  }
  return declined / asked.length;
}

/** The examples for declining: every question but the related ones, under the shipped weights. */
export function decliningExamples(searcher: Searcher, gathered: readonly Gathered[]): Example[] {
  return gathered
    .filter(({ question }) => question.category !== 'related')
    .map((each) => {
      const ranking = {
        ...scoresOf(each, WEIGHTS),
        evidence: each.evidence,
        // Best candidates first: no more than the shipped weights read, though more may have been gathered.
        read: [...each.read.values()].slice(0, WEIGHTS.reranked),
      };
      return {
        kind: kindOf(each.question),
        features: abstentionFeatures(searcher, textOf(each.question), ranking),
      };
    });
}
