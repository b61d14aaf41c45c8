// Gathers how Footnote fares, as far as it concerns a server.
import type { CommandContext } from '../command.ts';
import { scheduleInSmall } from '../daily/overview.ts';
import { RATINGS_DAYS, type Status } from './status-message.ts';

const FAULTS = 5;
const DECLINED = 25;
const MS_PER_DAY = 86_400_000;

/** The status that a server is shown. */
export function statusOf(server: string, context: CommandContext): Status {
  const { library, corpus, health, state, settings, now } = context;
  const { declined } = state;
  return {
    papers: library.papers.length,
    index: library.index,
    corpus: corpus.facts(),
    schedule: scheduleInSmall(server, context),
    startedAt: health.startedAt,
    latencies: health.latencies(),
    faults: health.faults(server, FAULTS),
    ratings: state.feedback.counts(server, new Date(now().getTime() - RATINGS_DAYS * MS_PER_DAY)),
    watches: state.watches.count(server),
    declined: settings.keepDeclined
      ? { latest: declined.latest(server, DECLINED), kept: declined.count(server) }
      : undefined,
  };
}
