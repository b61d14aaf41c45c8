// The real bot in a process of its own that can be killed: its parent says when to begin and what time it is.
import { pino } from 'pino';
import { commands } from '#commands/index.ts';
import { openState } from '#src/adapters/state/state-file.ts';
import { startBot, type Bot } from '#src/discord/bot.ts';
import { fakeCorpus } from '#test/fakes/corpus.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

/** What the parent says: begin, and later each new time in milliseconds. */
export type FromParent =
  | { readonly begin: { token: string; restApi: string; stateFile: string; now: number } }
  | { readonly now: number };

/** What the child says: it is loaded and waits, or it has done all that was due. */
export type FromChild = 'loaded' | 'done';

let clock = 0;
let bot: Bot | undefined;

process.on('message', (message: FromParent) => {
  void hear(message);
});
process.send?.('loaded' satisfies FromChild);

async function hear(message: FromParent): Promise<void> {
  if ('begin' in message) {
    const { token, restApi, stateFile, now } = message.begin;
    clock = now;
    const library = fakeLibrary();
    bot = await startBot({
      ...{ token, restApi, commands, library: () => library, corpus: fakeCorpus() },
      ...{ state: openState(stateFile), now: () => new Date(clock) },
      log: pino({ level: 'error' }, pino.destination(2)),
    });
  } else {
    clock = message.now;
    await bot?.tick();
  }
  process.send?.('done' satisfies FromChild);
}
