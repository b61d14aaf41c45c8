// Questions that found no answer, without who asked: the gaps of the corpus, for servers that want to know them.

/** A question that no paper answered. */
export interface Declined {
  readonly question: string;
  /** The day, `YYYY-MM-DD` in UTC; no closer, so that it does not tell who asked. */
  readonly day: string;
}

/** How many are kept of one server; the oldest go first. */
export const DECLINED_KEPT = 200;

/** Keeps declined questions; it is for the caller to ask whether the server wants them kept. */
export interface DeclinedStore {
  keep(server: string, question: string, at: Date): void;
  /** Those of a server, newest first. */
  latest(server: string, limit: number): readonly Declined[];
  /** How many are kept of a server. */
  count(server: string): number;
  /** Forgets those of a server; returns how many there were. */
  forget(server: string): number;
}
