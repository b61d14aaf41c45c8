// What the measuring verbs share: the searcher beside the Library, and a counter on the terminal.
import type { Library } from '../answer/answer.ts';
import { IndexedLibrary } from '../answer/library.ts';
import type { Config } from '../config.ts';
import { searcherOver } from '../open-library.ts';
import type { Searcher } from '../search/searcher.ts';
import { withIndex } from './session.ts';

/** What a measuring verb works with. */
export interface Bench {
  readonly library: Library;
  readonly searcher: Searcher;
}

/** Opens the index of a configuration for measuring and works with it. */
export function withBench(config: Config, work: (bench: Bench) => Promise<void>): Promise<void> {
  return withIndex(config, async ({ open, models }) => {
    const searcher = await searcherOver(open, models, config);
    await work({ searcher, library: new IndexedLibrary(open.manifest.id, searcher) });
  });
}

/** Counts work on a terminal; says nothing elsewhere. */
export function counter(what: string, total: number): (done: number) => void {
  return (done) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r${what} ${done}/${total}${done === total ? '\r\u001b[K' : ''}`);
  };
}
