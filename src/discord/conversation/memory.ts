// What a conversation remembers: in a thread or direct message all that was asked there, in a channel what its asker asked.
import type { Channel } from 'discord.js';
import type { Library } from '../../answer/answer.ts';
import { MOST_TURNS, type Turn } from '../../answer/turns.ts';
import { asideOf, TURNS_KEPT_DAYS, type TurnStore } from '../../state/turns.ts';

const MS_PER_DAY = 86_400_000;

/** Where a conversation is held. */
export interface Place {
  readonly channel: string;
  /** Whose questions belong to it; undefined where all of them do. */
  readonly user: string | undefined;
}

/** The conversation of a user in a channel; a thread or a direct message is one conversation. */
export function placeOf(channel: Channel | null, channelId: string, user: string): Place {
  const isOwn = channel?.isThread() === true || channel?.isDMBased() === true;
  return { channel: channelId, user: isOwn ? undefined : user };
}

/** The last turns of a conversation, oldest first; papers that have left the corpus are passed over. */
export function turnsOf(
  store: TurnStore,
  { channel, user }: Place,
  library: Library,
  now: Date,
): Turn[] {
  const oldest = now.getTime() - TURNS_KEPT_DAYS * MS_PER_DAY;
  return store
    .recent(channel, { limit: MOST_TURNS, ...(user === undefined ? {} : { user }) })
    .filter(({ at }) => at.getTime() >= oldest)
    .map(({ question, resolved, papers }) => {
      const known = papers.map((key) => library.find(key)?.id ?? key);
      return { question, topic: resolved, papers: known, shown: known.length };
    });
}

/** Forgets a conversation, and what the user asked there for their eyes only; returns how many turns there were. */
export function forgetIn(store: TurnStore, { channel, user }: Place, asker: string): number {
  return store.forget(channel, user) + store.forget(asideOf(channel, asker));
}
