// How Footnote fares, for those who look after a server.
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export const status = {
  heading: '## Footnote now',
  /** `index` is the index's id, `built` a time. */
  corpus: (papers: number, index: string, built: string) =>
    `**Corpus**: ${papers === 1 ? 'one paper' : `${number.format(papers)} papers`}, index ${index}, built ${built}`,
  models: (models: string) => `**Models**: ${models}`,
  /** `started` is how long ago it started. */
  running: (started: string) => `**Started** ${started}`,
  noLatencies: '**Speed**: nothing was asked since then',
  /** Milliseconds. */
  latencies: ({ interactions, median, p95 }: Latencies) =>
    `**Speed** of the last ${interactions === 1 ? 'interaction' : `${number.format(interactions)} interactions`}: acknowledged after ${number.format(median.ackMs)} ms (p50) and ${number.format(p95.ackMs)} ms (p95), answered after ${number.format(median.ms)} ms and ${number.format(p95.ms)} ms`,
  /** Of the last so many days. */
  ratings: (up: number, down: number, days: number) =>
    `**Ratings** of answers in the last ${days} days: ${number.format(up)} helpful, ${number.format(down)} not`,
  watches: (count: number) => `**Standing questions** kept in this server: ${number.format(count)}`,
  noFaults: '**Errors**: none since it started',
  faults: '**Last errors**, under the ids that the log has',
  declinedNotKept:
    '**Questions without an answer** are not kept. `/footnote settings` can switch that on; it shows what your corpus lacks.',
  noneDeclined: '**Questions without an answer**: none so far',
  declined: (kept: number) =>
    `**Questions without an answer**, newest first (${number.format(kept)} kept)`,
  /** How many are not shown, at least one. */
  moreDeclined: (more: number) =>
    `-# ${more === 1 ? 'One more is' : `${number.format(more)} more are`} in \`/footnote export\`.`,
  /** What `/footnote reindex` did; `seconds` is how long it took. */
  reindexed: (papers: number, seconds: number) =>
    `**The corpus is up to date**: ${papers === 1 ? 'one paper' : `${number.format(papers)} papers`}, after ${number.format(seconds)} s`,
  changes: (added: number, removed: number) =>
    added === 0 && removed === 0
      ? 'Nothing has changed.'
      : `${number.format(added)} added, ${number.format(removed)} removed.`,
  problems: '**Left out**',
  /** Where a file cannot be read; `line` where it is known. */
  problem: (file: string, line: number | undefined, reason: string) =>
    `- ${file}${line === undefined ? '' : `, line ${line}`}: ${reason}`,
  moreProblems: (more: number) => `-# And ${number.format(more)} more, which the log names.`,
};

/** How fast recent answers were, in milliseconds. */
interface Latencies {
  readonly interactions: number;
  readonly median: { readonly ackMs: number; readonly ms: number };
  readonly p95: { readonly ackMs: number; readonly ms: number };
}
