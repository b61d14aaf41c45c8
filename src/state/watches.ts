// Standing questions: who hears where when new papers answer them, and which papers each of them was told of.
import type { Language } from '../texts/texts.ts';

/** Why a question stands still: Discord takes no post of it any more, until someone keeps it again. */
export type SuspendReason = 'channel-gone' | 'no-permission' | 'direct-closed';

/** A standing question. */
export interface Watch {
  /** Given when it is kept; short, never used again. */
  readonly id: string;
  /** The server whose channel hears; null where one person hears in direct messages. */
  readonly server: string | null;
  /** The channel or thread that hears; null where one person does. */
  readonly channel: string | null;
  /** Who keeps it. */
  readonly user: string;
  readonly question: string;
  /** The language of whoever keeps it; where everyone reads, a server's own goes before. */
  readonly language: Language;
  readonly at: Date;
  /** Null while it is heard. */
  readonly suspended: SuspendReason | null;
  /** How many papers it was told of. */
  readonly told: number;
}

/** The corpus at one moment: its index, and the keys of its papers. */
export interface CorpusSnapshot {
  readonly index: string;
  readonly papers: readonly string[];
}

/** A standing question in the hands of one bot, which alone looks after it for a while. */
export interface ClaimedWatch extends Watch {
  /** Tells this claim from every other. */
  readonly claim: number;
  /** How often it failed in a row. */
  readonly failures: number;
  /** The index that it last looked at. */
  readonly index: string;
  /** The papers that were there whenever it looked, by key. */
  readonly known: ReadonlySet<string>;
}

/** Papers that were found at one look and are told in one message. */
export interface Finding {
  /** Tells it from every other finding of the question. */
  readonly id: string;
  /** The index in which they were found. */
  readonly index: string;
  /** Their keys, best first. */
  readonly papers: readonly string[];
  readonly at: Date;
}

/** How many papers a finding has at most; more that are found at one look make further ones. */
export const PAPERS_IN_FINDING = 5;

/** How many questions a channel and a person may keep. */
export const WATCHES_KEPT = 25;

/** What became of a question that was to be kept; one that was there already is heard again if it stood still. */
type Keeping =
  | { readonly outcome: 'kept' | 'there already'; readonly watch: Watch }
  | { readonly outcome: 'channel full' | 'person full' };

/** Keeps standing questions. Every method is one transaction. */
export interface WatchStore {
  /** Keeps a question; the papers of `corpus` are not new to it. */
  keep(watch: Omit<Watch, 'id' | 'suspended' | 'told'>, corpus: CorpusSnapshot): Keeping;
  get(id: string): Watch | undefined;
  /** The questions that a channel hears, oldest first. */
  ofChannel(channel: string): readonly Watch[];
  /** The questions that a person keeps, in channels and in direct messages, oldest first. */
  ofUser(user: string): readonly Watch[];
  /** How many questions the channels of a server keep. */
  count(server: string): number;
  /** Stops one; false when it was gone already. */
  remove(id: string): boolean;
  /** The questions that have not looked at this index or have something to tell, and that nobody looks after now. */
  due(index: string, now: Date): readonly string[];
  /** Takes one up, for the caller alone until `until`; undefined when someone else has it or it is gone. */
  claim(id: string, now: Date, until: Date): ClaimedWatch | undefined;
  /** Holds it until a later time; false when the claim is lost. */
  hold(claimed: ClaimedWatch, until: Date): boolean;
  /** Records a look: what was there is known from now on, and `answering` are to be told. */
  found(
    claimed: ClaimedWatch,
    corpus: CorpusSnapshot,
    answering: readonly string[],
    at: Date,
  ): void;
  /** What is to be told and, as far as is known, was not; oldest first. */
  untold(claimed: ClaimedWatch): readonly Finding[];
  /** Records that a finding was told: these papers of it, the others have ceased to answer. */
  told(claimed: ClaimedWatch, finding: Finding, papers: readonly string[]): void;
  /** Lets it go; nobody takes it up again before `until`. */
  release(claimed: ClaimedWatch, outcome: 'done' | 'failed', until: Date): void;
  /** Lets it stand still. */
  suspend(claimed: ClaimedWatch, reason: SuspendReason): void;
}
