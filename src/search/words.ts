// Words as the lexical index sees them: a method is found however its name is typed.
import { stemmer } from 'stemmer';

/** Function words and the scaffolding of questions; they say nothing of what is asked. */
const STOP_WORDS = new Set(
  `a about all also am an and any anyone anything are as at be been being but by can could did do does
  doing done for from get gets got had has have having here how i if in into is it its itself just may me
  might much my no not of off on one only or our out own paper papers please s should so some somebody
  someone something such t than that the their them then there these they thing things this those to too
  us use used uses using very was we were what whats when where which while who whom whose why will with
  without would you your`.split(/\s+/),
);

// LaTeX remains around letters: S^{2}FT, \emph{X}, LLaMA$_2$. Dropping them joins what they parted.
const LATEX_COMMAND = /\\(?:emph|text[a-z]*|math[a-z]*|url|xspace|em|bf|it|sc)\b\s*/g;
const LATEX_MARK = /[\\${}^_]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const COMPOUND = /[\p{L}\p{N}]+(?:[-\u2010-\u2013/+.:][\p{L}\p{N}]+)+/gu;

/** Lower case, no accents, compatible forms folded, LaTeX dropped. */
export function foldText(text: string): string {
  return text
    .replace(LATEX_COMMAND, '')
    .replace(LATEX_MARK, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Whether a folded word says nothing of what is asked. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** Porter's stem for words; names with digits stay whole. */
function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word;
}

/** The parts of a text's compounds, joined: `LoRA-GA` gives `loraga`. */
function joinedCompounds(folded: string): string[] {
  return [...folded.matchAll(COMPOUND)]
    .map(([compound]) => compound.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((joined) => joined.length <= 30);
}

/** The index terms of a stored text, in order, with compounds both apart and joined. */
export function documentTerms(text: string): string[] {
  const folded = foldText(text);
  const words = [...folded.matchAll(WORD)].map(([word]) => word);
  return [...words.filter((word) => !STOP_WORDS.has(word)), ...joinedCompounds(folded)].map(stem);
}

/** The terms of a question: the same, each once. */
export function queryTerms(text: string): string[] {
  return [...new Set(documentTerms(text))];
}
