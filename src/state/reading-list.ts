// Papers that people save to read later: one list a person, the same in every server and in direct messages.

/** A paper on a list. Title and address are kept beside the key, since a paper may leave the corpus. */
export interface SavedPaper {
  /** Made from its title (`paperKey`); `Library.find` takes it. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly read: boolean;
  readonly savedAt: Date;
}

/** How many papers a list holds at most. */
export const READING_LIST_HOLDS = 500;

/** What became of a paper that was to be saved. */
type Saving = 'saved' | 'already there' | 'full';

/** Keeps reading lists. */
export interface ReadingListStore {
  /** Saves a paper as unread; one that is there already stays as it is, a full list takes no more. */
  save(user: string, paper: Pick<SavedPaper, 'key' | 'title' | 'url'>, at: Date): Saving;
  /** A person's papers, the last saved first. */
  of(user: string): readonly SavedPaper[];
  /** Marks papers as read or unread; returns how many of them are on the list. */
  mark(user: string, keys: readonly string[], read: boolean): number;
  /** Takes papers off the list; returns how many of them were on it. */
  remove(user: string, keys: readonly string[]): number;
}
