// A conversation as a follow-up needs it: a bounded list of turns, each plain data that can be stored.
import type { Answer, Library } from './answer.ts';
import { asksSomething, LONGEST_QUESTION, tidy } from './question.ts';

/** How many turns are remembered; what lies further back nobody refers to. */
export const MOST_TURNS = 8;

/** One exchange of a conversation. */
export interface Turn {
  /** The question as it was asked. */
  readonly question: string;
  /** What the conversation was about, in the asker's words: the last question that stood on its own. */
  readonly topic: string;
  /** The ids of the papers of the answer, in its order; those alone that it was asked of, if it was. */
  readonly papers: readonly string[];
  /** How many of them, from the first, were shown as answers; all of them where none answers. */
  readonly shown: number;
}

/** The turn that an answer makes. */
export function turnOf({ question, topic, papers, within }: Answer): Turn {
  const listed = within ?? papers.map(({ paper }) => paper);
  const answering = papers.filter(({ answers }) => answers).length;
  return {
    question,
    topic,
    papers: listed.map(({ id }) => id),
    shown: answering === 0 ? listed.length : Math.min(answering, listed.length),
  };
}

/**
 * The conversation so far where only the question before is known: that question, asked anew.
 * @throws FootnoteError `model-down`
 */
export async function turnsAfter(library: Library, previous: string | undefined): Promise<Turn[]> {
  const before = tidy(previous ?? '').slice(0, LONGEST_QUESTION);
  return asksSomething(before) ? [turnOf(await library.ask(before))] : [];
}

/** Two texts as one to search with. */
export function joined(before: string, question: string): string {
  return `${before} ${question}`;
}
