// The corpus ready to be asked: cleans the question, searches, chooses quotes, and declines when nothing answers.
import { FootnoteError } from '../errors.ts';
import type { Paper, Span } from '../papers/paper.ts';
import { topPositions } from '../search/ranking.ts';
import { relatedTo } from '../search/related.ts';
import type { Searcher } from '../search/searcher.ts';
import type {
  Answer,
  ComparedPaper,
  Comparison,
  Findings,
  Library,
  Neighbours,
  Quote,
} from './answer.ts';
import { destination } from './addresses.ts';
import { fromAll, fromThese } from './answering.ts';
import { aspectSpans } from './aspects.ts';
import { tellsOfWork } from './cues.ts';
import { keyFindings } from './findings.ts';
import { FollowUps } from './follow-up.ts';
import { cleanQuestion, tidy } from './question.ts';
import { quoteAt } from './quotes.ts';
import { Titles } from './titles.ts';
import type { Turn } from './turns.ts';

/** How many papers an answer lists at most. */
const MOST_PAPERS = 10;

/** So much of what was typed is repeated in a sentence. */
const LONGEST_SHOWN = 120;

const clampPapers = (asked: number | undefined): number =>
  Math.min(asked ?? MOST_PAPERS, MOST_PAPERS);

/** A Library over a searcher. */
export class IndexedLibrary implements Library {
  readonly index: string;
  readonly #searcher: Searcher;
  readonly #titles: Titles;
  readonly #followUps: FollowUps;

  /** @param index the manifest's id */
  constructor(index: string, searcher: Searcher) {
    this.index = index;
    this.#searcher = searcher;
    this.#titles = new Titles(searcher.papers);
    this.#followUps = new FollowUps(searcher);
  }

  get papers(): readonly Paper[] {
    return this.#searcher.papers;
  }

  find(titleOrId: string): Paper | undefined {
    return this.#titles.find(titleOrId);
  }

  complete(typed: string, limit: number): readonly Paper[] {
    return this.#titles.complete(typed, limit);
  }

  async ask(
    question: string,
    options: { turns?: readonly Turn[]; papers?: number } = {},
  ): Promise<Answer> {
    const cleaned = cleanQuestion(question);
    const asked = this.#followUps.understand(cleaned, options.turns ?? []);
    const papers = clampPapers(options.papers);
    const found =
      asked.kind === 'within'
        ? await fromThese(this.#searcher, asked, papers)
        : await fromAll(this.#searcher, asked, papers);
    return { question: cleaned, topic: asked.topic, ...found, index: this.index };
  }

  async related(query: string, options: { papers?: number } = {}): Promise<Neighbours> {
    const paper = this.find(query);
    if (paper === undefined && destination(query) !== undefined) throw unknownAddress(query);
    const text = paper === undefined ? cleanQuestion(query) : tidy(paper.title);
    const found = await relatedTo(
      this.#searcher,
      text,
      paper,
      clampPapers(options.papers),
      tellsOfWork,
    );
    return {
      query,
      ...(paper === undefined ? {} : { paper }),
      papers: found.map(({ paper: neighbour, score, why }) => ({
        paper: neighbour,
        score,
        why: quoteAt(neighbour, why),
      })),
      index: this.index,
    };
  }

  async nearest(text: string): Promise<readonly Paper[]> {
    const { papers } = await this.#searcher.nearness(cleanQuestion(text), undefined);
    return topPositions(papers, papers.length).flatMap((at) => this.#searcher.papers[at] ?? []);
  }

  findings(titleOrId: string): Findings {
    const paper = this.#known(titleOrId);
    const position = this.#searcher.positionOf(paper.id) ?? 0;
    return {
      paper,
      quotes: keyFindings(this.#searcher, position).map((span) => quoteAt(paper, span)),
    };
  }

  compare(first: string, second: string): Comparison {
    const [one, other] = [this.#known(first), this.#known(second)];
    if (one.id === other.id) {
      throw new FootnoteError('same-paper', ({ samePaper }) => samePaper(tidy(one.title)));
    }
    return { papers: [this.#byAspect(one), this.#byAspect(other)], index: this.index };
  }

  #byAspect(paper: Paper): ComparedPaper {
    const { purpose, method, result } = aspectSpans(
      this.#searcher,
      this.#searcher.positionOf(paper.id) ?? 0,
    );
    const quote = (span: Span | undefined): Quote | undefined => span && quoteAt(paper, span);
    return {
      paper,
      quotes: { purpose: quote(purpose), method: quote(method), result: quote(result) },
    };
  }

  /** @throws FootnoteError `unknown-paper`, with the nearest titles. */
  #known(titleOrId: string): Paper {
    const paper = this.find(titleOrId);
    if (paper === undefined) throw this.#unknown(titleOrId);
    return paper;
  }

  #unknown(titleOrId: string): FootnoteError {
    const nearest = this.#titles.nearest(titleOrId, 3).map(({ title }) => title);
    const shown = tidy(titleOrId).slice(0, LONGEST_SHOWN);
    return new FootnoteError('unknown-paper', ({ unknownPaper }) => unknownPaper(shown, nearest));
  }
}

function unknownAddress(address: string): FootnoteError {
  const shown = tidy(address).slice(0, LONGEST_SHOWN);
  return new FootnoteError('unknown-paper', (sentences) => sentences.unknownAddress(shown));
}
