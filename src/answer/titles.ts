// Finds papers by their title: however it is cased or spaced, and while it is still being typed.
import { normaliseTitle, paperKey, type Paper } from '../papers/paper.ts';
import { destination, papersByDestination } from './addresses.ts';

interface Entry {
  readonly paper: Paper;
  readonly normal: string;
}

/** S2FT and S^{2}FT are one name, however it is spaced. */
const unspaced = (normal: string): string => normal.replaceAll(' ', '');

/** How well a title fits what was typed so far; 0 is no fit. */
function fit(normal: string, typed: string, words: readonly string[]): number {
  if (normal === typed) return 4;
  if (unspaced(normal).startsWith(unspaced(typed))) return 3;
  const padded = ` ${normal}`;
  if (words.every((word) => padded.includes(` ${word}`))) return 2;
  return words.every((word) => padded.includes(word)) ? 1 : 0;
}

/** The titles of a corpus, in memory. */
export class Titles {
  readonly #entries: readonly Entry[];
  readonly #byKey = new Map<string, Paper>();
  readonly #byDestination: ReadonlyMap<string, Paper>;

  constructor(papers: readonly Paper[]) {
    this.#entries = papers.map((paper) => ({ paper, normal: normaliseTitle(paper.title) }));
    // Ids last: no title may hide one.
    for (const { paper, normal } of this.#entries) this.#byKey.set(unspaced(normal), paper);
    for (const paper of papers) this.#byKey.set(paperKey(paper), paper);
    for (const paper of papers) this.#byKey.set(paper.id, paper);
    this.#byDestination = papersByDestination(papers);
  }

  /** The paper that a title (however cased, spaced or punctuated), an id, a key or an address names. */
  find(titleOrId: string): Paper | undefined {
    const given = titleOrId.trim();
    return (
      this.#byKey.get(given) ??
      this.#byKey.get(unspaced(normaliseTitle(given))) ??
      this.#byDestination.get(destination(given) ?? '')
    );
  }

  /** Papers whose title fits what was typed, best first; in the order of the corpus where they fit alike. */
  complete(typed: string, limit: number): Paper[] {
    const normal = normaliseTitle(typed);
    const words = normal.split(' ');
    return this.#entries
      .map(({ paper, normal: title }) => ({ paper, fit: fit(title, normal, words) }))
      .filter((entry) => entry.fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, limit)
      .map(({ paper }) => paper);
  }

  /** Papers whose title fits a text or shares most words with it, best first: for "did you mean". */
  nearest(text: string, limit: number): Paper[] {
    const normal = normaliseTitle(text);
    if (normal === '') return [];
    const words = new Set(normal.split(' '));
    const sharing = this.#entries
      .map(({ paper, normal: title }) => ({
        paper,
        shared: title.split(' ').filter((word) => words.has(word)).length,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)
      .map(({ paper }) => paper);
    return [...new Set([...this.complete(text, limit), ...sharing])].slice(0, limit);
  }
}
