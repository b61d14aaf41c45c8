// Names of methods, models and data sets: a question that types one in any way finds the papers that carry it.
import { foldText, isStopWord } from './words.ts';

/** A name that more papers carry than this is a topic (BERT, CLIP), not the name of one paper's work. */
const MOST_CARRIERS = 3;

/** What a name counts in a paper that only mentions it, where another has it in its title. */
const MENTIONED = 0.5;

const TOKEN = /[\p{L}\p{N}]+(?:[-+./][\p{L}\p{N}]+)*/gu;
const PLAIN_WORD = /(?<![\p{L}\p{N}-])\p{Ll}+(?![\p{L}\p{N}-])/gu;
const LATEX = /\\(?:emph|text[a-z]*|math[a-z]*)\b|[\\${}^_]/g;

/** Letters and digits alone, in lower case: how a name is compared. */
const bare = (token: string): string => foldText(token).replace(/[^\p{L}\p{N}]/gu, '');

/** Capitals within, or capitals with digits, make a name: LoRA, SuS-X, INT2.1, but not Vision. */
function looksLikeName(token: string): boolean {
  const letters = token.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (letters.length < 2 || capitals === 0) return false;
  return capitals > 1 || /^\p{Ll}/u.test(letters) || /\p{N}/u.test(token);
}

/** The name-like words of a text. */
function namesIn(text: string): string[] {
  const tokens = [...text.replace(LATEX, '').matchAll(TOKEN)].map(([token]) => token);
  return tokens.filter(looksLikeName).map(bare);
}

/** The names that a paper carries, name-like words and the short title before a colon, and whether its title does. */
function namesOf(title: string, abstract: string): Map<string, boolean> {
  const [short = '', rest] = title.split(':');
  const titled = namesIn(title);
  if (rest !== undefined && short.split(/\s+/).length <= 3) titled.push(bare(short));
  const names = new Map(namesIn(abstract).map((name) => [name, false]));
  for (const name of titled) names.set(name, true);
  return new Map([...names].filter(([name]) => name.length >= 3));
}

/** All ways in which a question may have typed a name: its words, and two or three neighbours joined. */
function typedNames(question: string): Map<string, boolean> {
  const typed = new Map<string, boolean>();
  const tokens = [...question.replace(LATEX, '').matchAll(TOKEN)].map(([token]) => token);
  for (const token of tokens) typed.set(bare(token), looksLikeName(token));
  const parts = [...foldText(question).matchAll(/[\p{L}\p{N}]+/gu)].map(([part]) => part);
  for (const size of [1, 2, 3]) {
    for (let i = 0; i + size <= parts.length; i++) {
      const run = parts.slice(i, i + size);
      const joined = run.join('');
      if (!run.some(isStopWord) && !typed.has(joined)) typed.set(joined, false);
    }
  }
  return typed;
}

/** The rare names of a corpus; papers are known by their position. */
export class NameIndex {
  readonly #carriers = new Map<string, number[]>();
  /** The papers whose titles carry a name. */
  readonly #owners = new Map<string, number[]>();
  readonly #plainUses = new Map<string, number>();
  readonly #size: number;

  constructor(papers: readonly { readonly title: string; readonly abstract: string }[]) {
    this.#size = papers.length;
    for (const [position, { title, abstract }] of papers.entries()) {
      for (const [name, titled] of namesOf(title, abstract)) {
        this.#carriers.set(name, [...(this.#carriers.get(name) ?? []), position]);
        if (titled) this.#owners.set(name, [...(this.#owners.get(name) ?? []), position]);
      }
      for (const word of new Set([...abstract.matchAll(PLAIN_WORD)].map(([word]) => word))) {
        this.#plainUses.set(word, (this.#plainUses.get(word) ?? 0) + 1);
      }
    }
  }

  /** For every paper the summed rarity (0..1 a name) of the names that it shares with a question. */
  scores(question: string): Float64Array {
    const scores = new Float64Array(this.#size);
    const rarest = Math.log(1 + this.#size / 1.5);
    for (const [name, capitalised] of typedNames(question)) {
      const carriers = this.#carriers.get(name) ?? [];
      if (carriers.length === 0 || carriers.length > MOST_CARRIERS) continue;
      // `list` or `cosine` in small letters is the word, unless the corpus knows it as a name alone.
      if (!capitalised && (this.#plainUses.get(name) ?? 0) > 1) continue;
      const rarity =
        Math.log(1 + (this.#size - carriers.length + 0.5) / (carriers.length + 0.5)) / rarest;
      const owners = this.#owners.get(name) ?? carriers;
      for (const paper of carriers) {
        const share = owners.includes(paper) ? 1 : MENTIONED;
        scores[paper] = (scores[paper] ?? 0) + share * rarity;
      }
    }
    return scores;
  }
}
