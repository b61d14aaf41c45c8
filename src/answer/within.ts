// Answers a question from papers that it points back to: their best sentences, or that they do not say.
import { linksIn, type Span } from '../papers/paper.ts';
import { bestLogit, topPositions } from '../search/ranking.ts';
import type { Ranking, Searcher, SentenceAt } from '../search/searcher.ts';
import { WEIGHTS } from '../search/weights.ts';
import { asksForAmount, offersWork, statesAmount } from './cues.ts';
import { keyFindings } from './findings.ts';
import { asksAboutAuthors, asksForLink } from './references.ts';
import { heldShare, topicTerms } from './topic.ts';

/**
 * A paper answers a follow-up where the re-ranker gives one of its sentences at least this logit; more is asked for
 * where the paper lacks most of the question's own words. Chosen on the dialogues (evaluation/README.md).
 */
const SAYS = -7;
const SAYS_IN_OTHER_WORDS = -5;

/** The same for a question that names its paper and so leaves nothing out. Chosen on questions held out from training. */
const SAYS_BY_NAME = -2.5;

/** A paper that holds less of the question's own words, by rarity, lacks most of them. */
const HELD = 0.5;

/** What a stated quantity adds to a sentence where one is asked for, in logits. */
const AMOUNT = 1.5;

/** A paper, by position, with what it says to a question, best first; nothing where it does not say. */
export interface Said {
  readonly paper: number;
  readonly spans: readonly Span[];
}

/** What papers say, those that say something first, and the ranking that it was read from. */
export interface Statement {
  readonly said: readonly Said[];
  readonly ranking: Ranking;
}

/** A question asked of papers by position; an empty text asks for their findings. */
export interface Asked {
  readonly text: string;
  readonly topic: string;
  readonly papers: readonly number[];
}

/**
 * What papers say to a question.
 * @throws FootnoteError `model-down`
 */
export async function sayWithin(
  searcher: Searcher,
  { text, topic, papers }: Asked,
): Promise<Statement> {
  const ranking = await searcher.rank(`${topic} ${text}`, WEIGHTS, {
    papers: new Set(papers),
    question: text === '' ? topic : text,
  });
  const order = papers.length === 1 ? papers : inOrder(papers, ranking);
  const said = order.map((paper) => ({ paper, spans: spansOf(searcher, paper, text, ranking) }));
  const says = ({ spans }: Said): boolean => spans.length > 0;
  return { said: [...said.filter(says), ...said.filter((each) => !says(each))], ranking };
}

function inOrder(papers: readonly number[], ranking: Ranking): number[] {
  const asked = new Set(papers);
  return topPositions(ranking.papers, ranking.papers.length).filter((paper) => asked.has(paper));
}

function spansOf(searcher: Searcher, paper: number, text: string, ranking: Ranking): Span[] {
  if (text === '') return keyFindings(searcher, paper);
  const terms = topicTerms(text);
  if (asksForLink(text) && terms.length === 0) return offers(searcher, paper);
  return says(searcher, paper, text, ranking) ? best(searcher, paper, text, ranking) : [];
}

/** Where code and data are offered: with an address first, then what stands last in the abstract. */
function offers(searcher: Searcher, paper: number): Span[] {
  const sentences = searcher
    .sentencesOf(paper)
    .flatMap((i) => searcher.sentences[i] ?? [])
    .filter((at) => offersWork(searcher.textOf(at)))
    .toReversed();
  const linked = (at: SentenceAt): boolean => linksIn(searcher.textOf(at)).length > 0;
  return [...sentences.filter(linked), ...sentences.filter((at) => !linked(at))].slice(0, 1);
}

/** Whether the re-ranker finds an answer to a follow-up in a paper. */
function says(searcher: Searcher, paper: number, text: string, ranking: Ranking): boolean {
  const held = heldShare(searcher, paper, topicTerms(text));
  return reaches(held < HELD ? SAYS_IN_OTHER_WORDS : SAYS, paper, text, ranking);
}

/** Whether the re-ranker finds an answer to a question in the paper that it names. */
export function saysByName(paper: number, text: string, ranking: Ranking): boolean {
  return reaches(SAYS_BY_NAME, paper, text, ranking);
}

/** Whether a sentence of a paper reaches a logit; without a re-ranker there is no telling. */
function reaches(least: number, paper: number, text: string, { read }: Ranking): boolean {
  if (asksAboutAuthors(text)) return false;
  if (read.length === 0) return true;
  const own = read.find((each) => each.paper === paper);
  return own !== undefined && bestLogit(own) >= least;
}

function best(searcher: Searcher, paper: number, text: string, ranking: Ranking): Span[] {
  const wanted = asksForAmount(text);
  const scores = ranking.sentences.map((score, i) => {
    const at = searcher.sentences[i];
    if (!wanted || at?.paper !== paper) return score;
    return statesAmount(searcher.textOf(at)) ? score + AMOUNT : score;
  });
  return searcher.bestSentences(paper, scores);
}
