// Turns rankings into predictions, so that parts of the pipeline can be measured beside the whole.
import type { Library } from '../answer/answer.ts';
import { tidy } from '../answer/question.ts';
import { joined, turnsAfter } from '../answer/turns.ts';
import {
  candidatePapers,
  fuse,
  rerank,
  type Evidence,
  type ReadPaper,
  type Scores,
  topPositions,
} from '../search/ranking.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Weights } from '../search/weights.ts';
import type { Prediction, Question } from './metrics.ts';

const PAPERS = 10;
const QUOTES = 2;

/** What was gathered once for a question, so that weights can be tried without running a model again. */
export interface Gathered {
  readonly question: Question;
  readonly evidence: Evidence;
  /** What the re-ranker read, by paper: at least as much as any weights ask for. */
  readonly read: ReadonlyMap<number, ReadPaper>;
}

/** The text that a question is searched with where nothing is understood: it and the one before it. */
export function textOf({ question, previous }: Question): string {
  return tidy(previous === undefined ? question : joined(previous, question));
}

/** Gathers a question's evidence and the logits of its candidates under `weights`. */
export async function gather(
  searcher: Searcher,
  question: Question,
  weights: Weights,
): Promise<Gathered> {
  const ranking = await searcher.rank(textOf(question), weights);
  return {
    question,
    evidence: ranking.evidence,
    read: new Map(ranking.read.map((each) => [each.paper, each])),
  };
}

/** The scores that `weights` give to gathered evidence, before later papers follow the first. */
export function scoresOf({ evidence, read }: Gathered, weights: Weights): Scores {
  const first = fuse(evidence, weights);
  if (weights.reranked === 0) return first;
  const papers = candidatePapers(first, weights.reranked).flatMap((at) => read.get(at) ?? []);
  return rerank(first, evidence.sentenceCosine, papers, weights);
}

/** A prediction that never abstains: the ten best papers with their two best sentences. */
export function predictionFrom(searcher: Searcher, question: Question, scores: Scores): Prediction {
  const order = topPositions(scores.papers, PAPERS + 1).filter(
    (paper) =>
      question.category !== 'related' || searcher.papers[paper]?.title !== question.question,
  );
  return {
    id: question.id,
    abstained: false,
    papers: order.slice(0, PAPERS).map((paper) => ({
      title: searcher.papers[paper]?.title ?? '',
      quotes: searcher
        .bestSentences(paper, scores.sentences)
        .slice(0, QUOTES)
        .map((at) => searcher.textOf(at)),
    })),
  };
}

/** What a person would be shown: the whole pipeline with abstention; a related question walks from its title. */
export async function answerPrediction(library: Library, question: Question): Promise<Prediction> {
  const { id, category, question: text, previous } = question;
  if (category === 'related') {
    const { papers } = await library.related(text);
    const shown = papers.map(({ paper, why }) => ({ title: paper.title, quotes: [why.text] }));
    return { id, abstained: false, papers: shown };
  }
  const answer = await library.ask(text, { turns: await turnsAfter(library, previous) });
  return {
    id,
    abstained: answer.abstained,
    papers: answer.papers.map(({ paper, quotes }) => ({
      title: paper.title,
      quotes: quotes.map((quote) => quote.text),
    })),
  };
}
