// Rounds: every paper has its turn once before any comes again; new papers join the round that is on.
import type { Paper } from '../papers/paper.ts';
import type { PaperIds } from './pick.ts';

/** A paper that had its turn, and the round in which it had it. */
export interface PaperTurn {
  readonly paper: string;
  readonly round: number;
}

/** The round that is on, and the papers that had their turn in it. */
export interface Round {
  readonly round: number;
  readonly seen: PaperIds;
}

/**
 * The round that is on: the last one, or a new one when every paper of the corpus had its turn. Papers that
 * have left the corpus do not hold a round up.
 * @param turns all turns so far, in any order
 */
export function currentRound(papers: readonly Paper[], turns: readonly PaperTurn[]): Round {
  const round = Math.max(1, ...turns.map((turn) => turn.round));
  const seen = new Set(turns.filter((turn) => turn.round === round).map(({ paper }) => paper));
  const done = papers.length > 0 && papers.every(({ id }) => seen.has(id));
  return done ? { round: round + 1, seen: new Set() } : { round, seen };
}
