// The paper of the day, per server: when it is posted, what was posted, and how far a post has come.

/** Why a schedule stands still: someone paused it, or Discord no longer takes its posts. */
export type PauseReason = 'by-hand' | 'channel-gone' | 'no-permission';

/** When and where a server wants its paper of the day. */
export interface DailySchedule {
  readonly server: string;
  readonly channel: string;
  /** `HH:MM` in the zone. */
  readonly time: string;
  /** 1 is Monday, 7 is Sunday; in order, at least one. */
  readonly weekdays: readonly number[];
  /** An IANA name. */
  readonly zone: string;
  /** A question that papers shall be near to; null for each in its turn. */
  readonly topic: string | null;
  /** When it was set up or resumed: what was due before then is not posted. */
  readonly since: Date;
  /** Null while it runs. */
  readonly paused: PauseReason | null;
}

/** Why a post was not made, or has no thread. */
export type FailureReason = PauseReason | 'discord-down' | 'fault' | 'no-thread';

/** The post of a server for one of its local days; it has at most one. */
export interface DailyPost {
  readonly server: string;
  /** `YYYY-MM-DD` in the zone that held then. */
  readonly day: string;
  readonly channel: string;
  readonly zone: string;
  readonly due: Date;
  readonly paper: string;
  readonly title: string;
  readonly round: number;
  /** Open until it is done or has failed. */
  readonly state: 'open' | 'done' | 'failed';
  readonly reason: FailureReason | null;
  /** The ids of its message and thread, once they are known. */
  readonly message: string | null;
  readonly thread: string | null;
  /** How often it was taken up. */
  readonly attempts: number;
}

/** What is settled of a post when it is first taken up. */
export type PlannedPost = Omit<DailyPost, 'state' | 'reason' | 'message' | 'thread' | 'attempts'>;

/** What changes as a post comes along. */
export type PostProgress = Partial<Pick<DailyPost, 'state' | 'reason' | 'message' | 'thread'>>;

/** A paper that had its turn in a server, in a round. */
interface ShownPaper {
  readonly paper: string;
  readonly round: number;
}

/** Keeps schedules and posts. Every method is one transaction. */
export interface DailyStore {
  schedule(server: string): DailySchedule | undefined;
  /** Every schedule that is not paused. */
  running(): readonly DailySchedule[];
  /** Sets a schedule up or changes it, and lets it run; `user` is who did, and hears when it has to be paused. */
  setUp(schedule: Omit<DailySchedule, 'paused'>, user: string): void;
  /** Pauses a running schedule; false when there is none. */
  pause(server: string, reason: PauseReason): boolean;
  /** Lets a schedule run again from a moment on; false when there is none that is paused. */
  resume(server: string, since: Date): boolean;
  /** Who set the schedule up; undefined when that is not kept. */
  contact(server: string): string | undefined;
  /** Passes a paper over: it counts as shown. */
  skip(server: string, shown: ShownPaper): void;
  /** The papers that had their turn: posted, being posted, or passed over. */
  shown(server: string): readonly ShownPaper[];
  /**
   * Takes up a new post, for the caller alone until `until`. Undefined when that day has one already; one
   * that failed before it was posted gives way to one that is due later.
   */
  plan(post: PlannedPost, until: Date): DailyPost | undefined;
  /** The open posts that nobody works on and whose time to be tried again has come. */
  waiting(now: Date): readonly DailyPost[];
  /** Takes up an open post, for the caller alone until `until`; undefined when someone else has it. */
  claim(post: DailyPost, now: Date, until: Date): DailyPost | undefined;
  /**
   * Records how far a post has come; nobody else takes it up before `until`. Undefined, and nothing is
   * recorded, when someone else has taken it up since.
   */
  record(post: DailyPost, progress: PostProgress, until: Date): DailyPost | undefined;
  /** The post of a day. */
  postOf(server: string, day: string): DailyPost | undefined;
  /** The post that is discussed in a thread. */
  discussedIn(thread: string): DailyPost | undefined;
  /** The last posts, newest first. */
  posts(server: string, limit: number): readonly DailyPost[];
}
