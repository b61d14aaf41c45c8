// What users thought of answers: one rating a user and answer, which they can change or take back.

/** Whether an answer helped. */
export type Rating = 'up' | 'down';

/** A rating of an answer. */
export interface RatedTurn {
  /** The turn's id. */
  readonly turn: string;
  /** Null in direct messages. */
  readonly server: string | null;
  readonly user: string;
  readonly rating: Rating;
  readonly at: Date;
}

/** What became of a rating: it is new, it replaced the other one, or it was given before and is taken back. */
type RatingChange = 'given' | 'changed' | 'taken-back';

/** How many ratings of each kind there are. */
export type RatingCounts = Readonly<Record<Rating, number>>;

/** How long a rating is kept. */
export const RATINGS_KEPT_DAYS = 365;

/** Keeps ratings; those past their time are dropped as new ones come. */
export interface FeedbackStore {
  /** Rates an answer; the same rating again takes it back. */
  rate(rated: RatedTurn): RatingChange;
  /** The ratings that users of a server gave from a moment on. */
  counts(server: string, since: Date): RatingCounts;
}
