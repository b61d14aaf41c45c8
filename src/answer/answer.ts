// What Footnote answers, as data: front ends (terminal, Discord, tests) format it, none of them changes it.
import type { Paper, Span } from '../papers/paper.ts';
import type { Turn } from './turns.ts';

/** A verbatim piece of an abstract: `paper.abstract.slice(start, end) === text`, byte for byte. */
export interface Quote extends Span {
  readonly text: string;
}

/** A paper in an answer, with up to two quotes in the order in which they answer. */
export interface CitedPaper {
  readonly paper: Paper;
  readonly score: number;
  readonly quotes: readonly Quote[];
  /** False where it lies so far behind the first paper that it is near the answer rather than one. */
  readonly answers: boolean;
}

/**
 * The answer to a question. When `abstained`, the corpus does not answer it: `papers` are near misses,
 * best first, and no quote is given. Otherwise papers come best first, each with at least one quote.
 * A question that points back to papers shown before is answered from those, `within`: they come first, and
 * when `abstained` their abstracts do not say. So is one that names a paper whose abstract does not say it.
 */
export interface Answer {
  readonly question: string;
  readonly abstained: boolean;
  readonly papers: readonly CitedPaper[];
  /** The probability, by the calibrated abstention model, that the corpus answers the question. */
  readonly confidence: number;
  /** What the conversation is about: this question, or the one before it that stands on its own. */
  readonly topic: string;
  /** The papers that the question points back to, or names in vain. */
  readonly within?: readonly Paper[];
  /** Which index answered: the manifest's id. */
  readonly index: string;
}

/** A neighbour of a paper and the sentence of its own abstract that shows why. */
interface RelatedPaper {
  readonly paper: Paper;
  readonly score: number;
  readonly why: Quote;
}

/** Papers near a title, a paper or a free text, best first. */
export interface Neighbours {
  readonly query: string;
  /** The paper that was meant, when the query names one; it is never among its own neighbours. */
  readonly paper?: Paper;
  readonly papers: readonly RelatedPaper[];
  readonly index: string;
}

/** A paper's key findings: results and conclusions, best first, up to three, never motivation. */
export interface Findings {
  readonly paper: Paper;
  readonly quotes: readonly Quote[];
}

/** What two papers are compared by: what each is for, how it works, and what came of it. */
export const ASPECTS = ['purpose', 'method', 'result'] as const;

/** One of them. */
export type Aspect = (typeof ASPECTS)[number];

/** A paper by aspect; undefined where its abstract states nothing of the kind. No sentence is quoted twice. */
export interface ComparedPaper {
  readonly paper: Paper;
  readonly quotes: Readonly<Record<Aspect, Quote | undefined>>;
}

/** Two papers side by side, in the order in which they were named. */
export interface Comparison {
  readonly papers: readonly [ComparedPaper, ComparedPaper];
  readonly index: string;
}

/**
 * The corpus with its index, ready to be asked: what every front end talks to.
 * An instance is immutable; when a new index is built, a new one takes its place.
 */
export interface Library {
  /** The manifest's id. */
  readonly index: string;
  /** Every paper, in the order of the corpus. */
  readonly papers: readonly Paper[];
  /**
   * Answers a question, in the light of the turns before it, oldest first; `papers` is how many at most (10).
   * @throws FootnoteError `bad-question` when nothing is left to ask, `model-down` when the models do not answer.
   */
  ask(question: string, options?: { turns?: readonly Turn[]; papers?: number }): Promise<Answer>;
  /**
   * The neighbours of a paper (title however cased or spaced, id or address) or of a free text.
   * @throws FootnoteError as `ask` does, and `unknown-paper` for an address that is no paper's.
   */
  related(query: string, options?: { papers?: number }): Promise<Neighbours>;
  /**
   * Every paper, the nearest to a text first.
   * @throws FootnoteError as `ask` does.
   */
  nearest(text: string): Promise<readonly Paper[]>;
  /**
   * The key findings of a paper, by title (however cased or spaced) or id.
   * @throws FootnoteError `unknown-paper`, with the nearest titles.
   */
  findings(titleOrId: string): Findings;
  /**
   * Two papers side by side, each by title (however cased or spaced) or id.
   * @throws FootnoteError `unknown-paper`, with the nearest titles, or `same-paper`.
   */
  compare(first: string, second: string): Comparison;
  /** The paper that a title (however cased or spaced), an id, a key (`paperKey`) or an address names. */
  find(titleOrId: string): Paper | undefined;
  /** Up to `limit` papers whose title matches what was typed so far, best first; from memory, in milliseconds. */
  complete(typed: string, limit: number): readonly Paper[];
}
