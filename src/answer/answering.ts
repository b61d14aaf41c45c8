// Papers with their quotes for an understood question, from the whole corpus or from the papers it points back to.
import { topPositions } from '../search/ranking.ts';
import type { Ranking, Searcher } from '../search/searcher.ts';
import { ANSWERS_WITHIN } from '../search/weights.ts';
import { asksByName, judge, namedPaper } from './abstention.ts';
import type { Answer, CitedPaper } from './answer.ts';
import type { OpenQuestion, PointedQuestion } from './follow-up.ts';
import { quoteAt } from './quotes.ts';
import { setsAgainst } from './references.ts';
import { heldShare } from './topic.ts';
import { type Said, saysByName, sayWithin } from './within.ts';

/** How many quotes a paper has in an answer at most. */
const MOST_QUOTES = 2;

/** An abstention shows this many near misses at most: it is a hint, not a list of results. */
const NEAR_MISSES = 5;

/** What a paper gains that holds all the words of the field that a question is carried over to. */
const TOWARDS = 2;

type Found = Pick<Answer, 'abstained' | 'papers' | 'confidence' | 'within'>;

/** The answer from the whole corpus, `count` papers at most. */
export async function fromAll(
  searcher: Searcher,
  {
    text,
    otherwise,
    without,
    towards = [],
  }: Pick<OpenQuestion, 'text' | 'otherwise' | 'without' | 'towards'>,
  count: number,
): Promise<Found> {
  const ranking = nearer(searcher, leftOut(await searcher.rank(text), without), towards);
  const silent = silentPaper(searcher, text, ranking);
  if (silent !== undefined) return stated(searcher, [{ paper: silent, spans: [] }], ranking, count);
  const { answers, confidence } = judge(searcher, text, ranking);
  if (!answers && otherwise !== undefined)
    return fromAll(searcher, { text: otherwise, without }, count);
  const best = bestPapers(ranking, answers ? count : Math.min(count, NEAR_MISSES));
  const first = ranking.papers[best[0] ?? 0] ?? 0;
  const near = (position: number): boolean =>
    first - (ranking.papers[position] ?? 0) <= ANSWERS_WITHIN;
  const papers = best.flatMap((at) => cited(searcher, at, ranking, answers, answers && near(at)));
  return { abstained: !answers, papers, confidence };
}

/** The answer from these papers; those near the question come after them, as near as they are. */
export async function fromThese(
  searcher: Searcher,
  asked: PointedQuestion,
  count: number,
): Promise<Found> {
  const { said, ranking } = await sayWithin(searcher, asked);
  return stated(searcher, said, ranking, count);
}

/** The paper that a question names and asks about alone, where its abstract does not say what is asked of it. */
function silentPaper(searcher: Searcher, text: string, ranking: Ranking): number | undefined {
  const paper = namedPaper(ranking);
  if (paper === undefined || setsAgainst(text) || asksByName(searcher, text, ranking))
    return undefined;
  return saysByName(paper, text, ranking) ? undefined : paper;
}

/** What the papers that are asked about say or do not say, and after them those near the question. */
function stated(searcher: Searcher, said: readonly Said[], ranking: Ranking, count: number): Found {
  const telling = said.filter(({ spans }) => spans.length > 0);
  const answers = telling.length > 0;
  // Of several papers, those that say nothing to it are no answer where another is.
  const first = answers ? telling : said;
  const told = first.map(({ paper }) => paper);
  const others = bestPapers(leftOut(ranking, told), count - told.length);
  return {
    abstained: !answers,
    papers: [
      ...first.flatMap((each) => saying(searcher, each, ranking)),
      ...others.flatMap((at) => cited(searcher, at, ranking, answers, false)),
    ].slice(0, answers ? count : Math.min(count, NEAR_MISSES)),
    confidence: Number(answers),
    within: said.flatMap(({ paper }) => searcher.papers[paper] ?? []),
  };
}

/** A ranking in which some papers have no place. */
function leftOut(ranking: Ranking, papers: readonly number[]): Ranking {
  if (papers.length === 0) return ranking;
  const scores = Float64Array.from(ranking.papers);
  for (const paper of papers) scores[paper] = -Infinity;
  return { ...ranking, papers: scores };
}

/** A ranking in which papers that hold some terms are nearer. */
function nearer(searcher: Searcher, ranking: Ranking, terms: readonly string[]): Ranking {
  if (terms.length === 0) return ranking;
  const papers = ranking.papers.map(
    (score, paper) => score + TOWARDS * heldShare(searcher, paper, terms),
  );
  return { ...ranking, papers };
}

function bestPapers({ papers }: Ranking, count: number): number[] {
  return topPositions(papers, Math.max(0, count)).filter((at) => papers[at] !== -Infinity);
}

/** A paper as an answer cites it, with its best sentences if it is quoted. */
function cited(
  searcher: Searcher,
  position: number,
  ranking: Ranking,
  quoted: boolean,
  answers: boolean,
): CitedPaper[] {
  const spans = quoted ? searcher.bestSentences(position, ranking.sentences) : [];
  return saying(searcher, { paper: position, spans }, ranking).map((paper) => ({
    ...paper,
    answers,
  }));
}

/** A paper as an answer cites it, with what it says. */
function saying(
  searcher: Searcher,
  { paper: position, spans }: Said,
  ranking: Ranking,
): CitedPaper[] {
  const paper = searcher.papers[position];
  if (paper === undefined) return [];
  const quotes = spans.slice(0, MOST_QUOTES).map((at) => quoteAt(paper, at));
  return [{ paper, score: ranking.papers[position] ?? 0, quotes, answers: quotes.length > 0 }];
}
