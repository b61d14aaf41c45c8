// Gathers how Footnote fares, as far as it concerns a server.
import type { CommandContext } from '../command.ts';
import type { Status } from './status-message.ts';

const FAULTS = 5;
const DECLINED = 25;

/** The status that a server is shown. */
export function statusOf(
  server: string,
  { library, corpus, health, state, settings }: CommandContext,
): Status {
  const { declined } = state;
  return {
    papers: library.papers.length,
    index: library.index,
    corpus: corpus.facts(),
    startedAt: health.startedAt,
    latencies: health.latencies(),
    faults: health.faults(server, FAULTS),
    declined: settings.keepDeclined
      ? { latest: declined.latest(server, DECLINED), kept: declined.count(server) }
      : undefined,
  };
}
