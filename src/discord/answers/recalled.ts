// From a turn that is remembered back to what it showed: its papers with their quotes, if they still stand.
import { FootnoteError } from '../../errors.ts';
import type { Library } from '../../answer/answer.ts';
import { quoteAt } from '../../answer/quotes.ts';
import { abstractMark, paperKey } from '../../papers/paper.ts';
import type { Answer } from '../../answer/answer.ts';
import type { Evidence, Turn, TurnStore } from '../../state/turns.ts';
import type { Citation } from '../citations.ts';

/**
 * The turn of an id.
 * @throws FootnoteError `gone` when it is forgotten
 */
export function rememberedTurn(turns: TurnStore, id: string): Turn {
  const turn = turns.get(id);
  if (turn === undefined) throw new FootnoteError('gone', ({ answerForgotten }) => answerForgotten);
  return turn;
}

/**
 * The papers that an answer shows, by key, and what it quotes of each: those that it was asked of, if it was,
 * and all near misses of an abstention.
 */
export function evidenceOf(answer: Answer): Pick<Turn, 'papers' | 'evidence'> {
  const { papers, abstained, within } = answer;
  const shown = papers.filter(({ paper, answers }) =>
    within === undefined ? answers || abstained : within.includes(paper),
  );
  return {
    papers: shown.map(({ paper }) => paperKey(paper)),
    evidence: shown.map(({ paper, quotes }) => ({
      abstract: abstractMark(paper),
      quotes: quotes.map(({ start, end }) => ({ start, end })),
    })),
  };
}

/**
 * What a turn showed.
 * @throws FootnoteError `gone` when a paper of it has left the corpus or reads differently now
 */
export function citationsOf({ papers, evidence }: Turn, library: Library): Citation[] {
  return papers.map((key, at) => {
    const paper = library.find(key);
    const { abstract, quotes }: Evidence = evidence[at] ?? { abstract: '', quotes: [] };
    if (paper === undefined || abstractMark(paper) !== abstract) {
      throw new FootnoteError('gone', ({ answerChanged }) => answerChanged);
    }
    return { paper, quotes: quotes.map((span) => quoteAt(paper, span)) };
  });
}
