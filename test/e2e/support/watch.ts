// Standing questions on the playground: what people type, papers that come, and what is told of them.
import type { Paper } from '#src/papers/paper.ts';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';
import { withPapers } from '#test/builders/watching.ts';

export const QUESTION = 'Which adapters save memory?';
export const MINUTE_MS = 60_000;

/** A direct message with the bot. */
export const DIRECT = { guild: false };

/** A stage with what a test of standing questions does on it. */
export interface WatchStage extends Stage {
  /** Types `/watch TASK` and gives the reply. */
  watch(task: string, values?: Record<string, string>, actor?: object): Promise<Message>;
  /** Keeps a question; the text of the reply. */
  add(question?: string, actor?: object): Promise<string>;
  /** The text of the list. */
  list(actor?: object): Promise<string>;
  /** Brings papers into the corpus and lets the bot look. */
  bring(...papers: Paper[]): Promise<void>;
  /** Lets time pass, by default so much that whatever was put off or died is taken up again. */
  later(ms?: number): Promise<void>;
  /** What was told in a channel. */
  told(channel?: string): readonly Message[];
}

/** A new stage. */
export async function onWatchStage(): Promise<WatchStage> {
  const stage = await onStage();
  const { playground, bot } = stage;
  const watch: WatchStage['watch'] = (task, values = {}, actor = {}) =>
    playground.slash(`watch ${task}`, values, actor).reply();
  return {
    ...stage,
    watch,
    add: async (question = QUESTION, actor = {}) => textOf(await watch('add', { question }, actor)),
    list: async (actor = {}) => textOf(await watch('list', {}, actor)),
    bring: async (...papers) => {
      stage.swap(withPapers(...papers));
      await bot.tick();
    },
    later: async (ms = 10 * MINUTE_MS) => {
      stage.wait(ms);
      await bot.tick();
    },
    told: (channel = 'papers') =>
      playground.messages(channel).filter((message) => textOf(message).includes('standing')),
  };
}

/** A message that must be there. @throws Error when it is not */
export function must(message: Message | undefined): Message {
  if (message === undefined) throw new Error('Nothing was told.');
  return message;
}
