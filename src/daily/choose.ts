// The next paper for a server: nearest to its topic, or the day's turn, and none twice in a round.
import type { Library } from '../answer/answer.ts';
import type { Paper } from '../papers/paper.ts';
import { pickOfTheDay } from './pick.ts';
import { currentRound, type PaperTurn } from './rounds.ts';

/** A paper chosen, and the round in which it has its turn. */
export interface Choice {
  readonly paper: Paper;
  readonly round: number;
}

/**
 * Chooses a paper for a day (`YYYY-MM-DD`): the unseen one nearest to the topic; without a topic the one
 * whose turn it is, the same for every server that has not seen it.
 * @throws FootnoteError `no-corpus` when there is no paper, `model-down` when the topic cannot be compared.
 */
export async function choosePaper(
  library: Pick<Library, 'papers' | 'nearest'>,
  topic: string | null,
  day: string,
  turns: readonly PaperTurn[],
): Promise<Choice> {
  const { round, seen } = currentRound(library.papers, turns);
  const nearest = topic === null ? [] : await library.nearest(topic);
  const unseen = nearest.find(({ id }) => !seen.has(id));
  return { paper: unseen ?? pickOfTheDay(library.papers, day, seen), round };
}
