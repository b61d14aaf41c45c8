// The memory of conversations: what was asked where and what was shown, so that buttons and follow-ups work later.
import type { Span } from '../papers/paper.ts';

/** What was quoted of a paper. */
export interface Evidence {
  /** The abstract's mark (`abstractMark`) at that time. */
  readonly abstract: string;
  /** Where in it the quotes lie, in the order in which they were shown. */
  readonly quotes: readonly Span[];
}

/** A question and what answered it. */
export interface Turn {
  /** Given when it is kept; short, never used again. */
  readonly id: string;
  /** The server; null in direct messages. */
  readonly server: string | null;
  /** The channel, thread or direct message in which it was asked; `asideOf` it where only the asker saw it. */
  readonly place: string;
  readonly user: string;
  readonly question: string;
  /** What the conversation is about: the question, or the one before it that stands on its own. */
  readonly resolved: string;
  /** The keys of the papers shown, in the order in which they were shown. */
  readonly papers: readonly string[];
  /** What was quoted of each of them, so that it can be shown again; no quotes where they are near misses. */
  readonly evidence: readonly Evidence[];
  readonly abstained: boolean;
  /** Whether it was asked of these papers alone, since it points back to them. */
  readonly within: boolean;
  /** The index that answered. */
  readonly index: string;
  readonly at: Date;
}

/**
 * The place of what only `user` saw in a place: apart from it, so that nothing private becomes the context
 * of what others read.
 */
export function asideOf(place: string, user: string): string {
  return `${place}/${user}`;
}

/** How long a turn is kept. */
export const TURNS_KEPT_DAYS = 30;

/** How many turns are kept of one place; the oldest go first. */
export const TURNS_KEPT_PER_PLACE = 200;

/** Keeps turns, newest last; those past the limits are dropped as new ones come. */
export interface TurnStore {
  /** Keeps a turn and returns its id. */
  add(turn: Omit<Turn, 'id'>): string;
  /** The turn of an id; undefined when it is forgotten. */
  get(id: string): Turn | undefined;
  /** The last turns of a place, oldest first; of one user only where one is named. */
  recent(place: string, options: { limit: number; user?: string }): readonly Turn[];
  /** Forgets the turns of a place, of one user only where one is named; returns how many there were. */
  forget(place: string, user?: string): number;
}
