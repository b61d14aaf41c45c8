// Understands a question in the light of the turns before it: by rule, so the same words always mean the same.
import { FootnoteError } from '../errors.ts';
import { topPositions } from '../search/ranking.ts';
import type { Searcher } from '../search/searcher.ts';
import { queryTerms } from '../search/words.ts';
import { asksForAmount } from './cues.ts';
import {
  asksAbout,
  asksForGist,
  beginsAnew,
  carriesOver,
  descriptionIn,
  leansBack,
  looksElsewhere,
  placeIn,
  pointsBack,
  setIn,
} from './references.ts';
import { heldShare, topicTerms } from './topic.ts';
import { joined, type Turn } from './turns.ts';

/** A question to be answered from the whole corpus. */
export interface OpenQuestion {
  readonly kind: 'open';
  /** What to search with. */
  readonly text: string;
  readonly topic: string;
  /** What to search with where nothing answers that. */
  readonly otherwise?: string;
  /** Positions of papers that cannot be meant. */
  readonly without: readonly number[];
  /** The terms of another field that it is carried over to: papers that hold them are nearer. */
  readonly towards?: readonly string[];
}

/** A question that points back to papers shown before. */
export interface PointedQuestion {
  readonly kind: 'within';
  /** The question without what named the papers; empty where it asks what they are about. */
  readonly text: string;
  readonly topic: string;
  /** Their positions. */
  readonly papers: readonly number[];
}

type Understood = OpenQuestion | PointedQuestion;

/** How much of a question's own words a paper must hold to be the one that is asked about. */
const HALF = 0.5;
const MOST = 0.8;

/** A word that so many papers hold at most can be a paper's name. */
const RARE = 3;

/** With so many words of its own a question stands on its own. */
const SEVERAL_WORDS = 5;

/** Understands questions over one corpus. */
export class FollowUps {
  readonly #searcher: Searcher;

  constructor(searcher: Searcher) {
    this.#searcher = searcher;
  }

  /**
   * What a question asks, given the turns before it, oldest first.
   * @throws FootnoteError `bad-question` when it names a place in the list that the list does not have
   */
  understand(question: string, turns: readonly Turn[]): Understood {
    const last = turns.at(-1);
    if (last === undefined || beginsAnew(question)) return this.#open(question, question);
    return (
      this.#byPlace(question, turns) ??
      this.#byName(question, turns) ??
      this.#bySet(question, turns) ??
      this.#byDescription(question, turns) ??
      this.#byDrift(question, last)
    );
  }

  #open(text: string, topic: string, without: readonly number[] = []): OpenQuestion {
    return { kind: 'open', text, topic, without };
  }

  #within(papers: readonly number[], asked: string, { question, topic }: Turn): Understood {
    // "and the third?" asks the question before once more.
    const text = queryTerms(asked).length === 0 ? joined(question, asked) : asked;
    return { kind: 'within', text: asksForGist(asked) ? '' : text, topic, papers };
  }

  /** "the second one", "paper 3". */
  #byPlace(question: string, turns: readonly Turn[]): Understood | undefined {
    const found = placeIn(question);
    const list = listOf(turns);
    if (found === undefined || list === undefined || list.papers.length === 0) return undefined;
    const at = found.place < 0 ? list.shown - 1 : found.place - 1;
    const id = list.papers[at];
    if (id === undefined) throw noSuchPlace(found.place, list.papers.length);
    const [paper] = this.#positions([id]);
    // It may have left the corpus since.
    return paper === undefined ? undefined : this.#within([paper], found.rest, latest(turns, list));
  }

  /** "which of them", "the first two". */
  #bySet(question: string, turns: readonly Turn[]): Understood | undefined {
    const found = setIn(question);
    const list = listOf(turns);
    if (found === undefined || list === undefined) return undefined;
    const papers = this.#positions(list.papers.slice(0, found.count ?? list.shown));
    return papers.length === 0 ? undefined : this.#within(papers, found.rest, list);
  }

  /** "the one that needs only two models": a shown paper that holds most of these words. */
  #byDescription(question: string, turns: readonly Turn[]): Understood | undefined {
    const words = descriptionIn(question);
    const list = listOf(turns);
    if (words === undefined || list === undefined) return undefined;
    const terms = queryTerms(words);
    if (terms.length === 0) return undefined;
    const [best] = this.#positions(list.papers)
      .map((paper) => ({ paper, held: this.#held(paper, terms) }))
      .sort((a, b) => b.held - a.held);
    if (best === undefined || best.held < HALF) return undefined;
    return this.#within([best.paper], question, list);
  }

  /** A shown paper by its name; another paper where the question is no more than "and PiSSA?". */
  #byName(question: string, turns: readonly Turn[]): Understood | undefined {
    const last = turns.at(-1);
    if (last === undefined || pointsBack(question)) return undefined;
    const scores = this.#searcher.namesIn(question);
    const [best = 0] = topPositions(scores, 1);
    const rarest = scores[best] ?? 0;
    if (rarest === 0) return undefined;
    const shown = this.#positions(turns.toReversed().flatMap(({ papers }) => papers));
    const meant = shown.find((paper) => scores[paper] === rarest);
    if (meant !== undefined) {
      const leaves = carriesOver(question) && this.#held(meant, topicTerms(question)) < MOST;
      return leaves ? undefined : this.#within([meant], question, last);
    }
    if (!this.#isNamed(best, question)) return undefined;
    return topicTerms(question).length > 1
      ? this.#open(question, question)
      : this.#within([best], joined(last.question, question), last);
  }

  /** Whether a rare word of a question stands in a paper's title. */
  #isNamed(paper: number, question: string): boolean {
    const title = new Set(queryTerms(this.#searcher.papers[paper]?.title ?? ''));
    const { lexicalPapers } = this.#searcher;
    return queryTerms(question).some(
      (term) => title.has(term) && lexicalPapers.frequency(term) <= RARE,
    );
  }

  /** No paper is named: the question asks on, carries over to another field, or begins anew. */
  #byDrift(question: string, last: Turn): Understood {
    const terms = topicTerms(question);
    const focus = this.#focus(last, terms);
    if (focus === undefined) return this.#open(question, last.topic, []);
    const held = this.#held(focus, terms);
    const points = pointsBack(question);
    if (carriesOver(question) && !points) return this.#carriedOver(question, last, terms);
    if (looksElsewhere(question) && held < HALF) return this.#joined(question, last, [focus]);
    if (points) return this.#within([focus], question, last);
    if (terms.length >= SEVERAL_WORDS) return this.#open(question, question);
    const property =
      asksForAmount(question) || (terms.length <= 1 && queryTerms(question).length > terms.length);
    if (terms.length === 0 || held >= HALF || property)
      return this.#within([focus], question, last);
    if (leansBack(question)) return this.#joined(question, last, []);
    return { ...this.#open(question, question), otherwise: joined(last.topic, question) };
  }

  /** "what about its memory?" stays with the paper that speaks of it; "and for speech?" leaves one that does not. */
  #carriedOver(question: string, last: Turn, terms: readonly string[]): Understood {
    const [focus] = this.#positions(last.papers);
    if (focus === undefined) return this.#joined(question, last, []);
    if (this.#held(focus, terms) < MOST)
      return { ...this.#joined(question, last, [focus]), towards: terms };
    return asksAbout(question) && last.papers.length === 1
      ? this.#within([focus], question, last)
      : this.#joined(question, last, []);
  }

  #joined(question: string, { topic }: Turn, without: readonly number[]): OpenQuestion {
    return this.#open(joined(topic, question), topic, without);
  }

  /** The paper that the conversation is on: the first shown that holds the question's own words, else the first. */
  #focus(last: Turn, terms: readonly string[]): number | undefined {
    const shown = this.#positions(last.papers.slice(0, last.shown));
    return shown.find((paper) => this.#held(paper, terms) >= HALF) ?? shown[0];
  }

  #held(paper: number, terms: readonly string[]): number {
    return heldShare(this.#searcher, paper, terms);
  }

  #positions(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#searcher.positionOf(id) ?? []);
  }
}

/** The last turn that listed several papers, which is what "the second one" counts in. */
function listOf(turns: readonly Turn[]): Turn | undefined {
  return turns.findLast(({ papers }) => papers.length > 1) ?? turns.at(-1);
}

/** The turn whose question is repeated by "and the third?": the last one, about the topic of the list. */
function latest(turns: readonly Turn[], list: Turn): Turn {
  return { ...(turns.at(-1) ?? list), topic: list.topic };
}

function noSuchPlace(place: number, papers: number): FootnoteError {
  return new FootnoteError('bad-question', ({ noSuchPlace: said }) => said(place, papers));
}
