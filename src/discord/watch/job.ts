// Asks every standing question again when the corpus has changed, and tells of the new papers that answer.
import type { Message } from 'discord.js';
import type { Answer } from '../../answer/answer.ts';
import { FootnoteError } from '../../errors.ts';
import { paperKey } from '../../papers/paper.ts';
import type { ClaimedWatch, Finding, SuspendReason, Watch } from '../../state/watches.ts';
import { LANGUAGES, type Texts } from '../../texts/texts.ts';
import type { Citation } from '../citations.ts';
import { faultRecord } from '../faults.ts';
import type { Job, JobContext } from '../jobs.ts';
import { lease } from '../lease.ts';
import { ownMessageSince } from '../own-message.ts';
import { post } from '../reply.ts';
import { isHere, languageIn } from '../servers.ts';
import { troubleOf } from '../trouble.ts';
import { snapshotOf } from './keep.ts';
import { stopId } from './names.ts';
import { channelOf } from './place.ts';
import { findingMessage } from './post-message.ts';

/** How long after the first failure it is tried again; each further one doubles it. */
const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Looks after the standing questions, one at a time: people's own questions are answered in between. */
export const watchJob: Job = {
  name: 'standing questions',
  async tick(context) {
    const { state, library, now } = context;
    for (const id of state.watches.due(library.index, now())) {
      const server = state.watches.get(id)?.server ?? null;
      if (server !== null && !isHere(server, context)) continue;
      const watch = state.watches.claim(id, now(), lease(context));
      if (watch !== undefined) await lookAfter(watch, context);
    }
  },
};

async function lookAfter(watch: ClaimedWatch, context: JobContext): Promise<void> {
  const { state, now } = context;
  try {
    await look(watch, context);
    state.watches.release(watch, 'done', now());
  } catch (error) {
    settle(watch, error, context);
  }
}

/** Asks the question, records what is new, and tells that and what was left untold before. */
async function look(watch: ClaimedWatch, context: JobContext): Promise<void> {
  const { state, library, now } = context;
  const answer = await library.ask(watch.question);
  const answering = citationsOf(answer);
  // Whoever had it before may have posted these, and died.
  const before = state.watches.untold(watch);
  const fresh = answering
    .map(({ paper }) => paperKey(paper))
    .filter((key) => !watch.known.has(key));
  state.watches.found(watch, snapshotOf(library), fresh, now());
  for (const finding of state.watches.untold(watch)) {
    const mayStand = before.some(({ id }) => id === finding.id);
    await tell(watch, { finding, answering, mayStand }, context);
  }
}

/** Tells of a finding in one message, unless one stands already. */
async function tell(
  watch: ClaimedWatch,
  {
    finding,
    answering,
    mayStand,
  }: { finding: Finding; answering: readonly Citation[]; mayStand: boolean },
  context: JobContext,
): Promise<void> {
  const { state, client, log } = context;
  const citations = answering.filter(({ paper }) => finding.papers.includes(paperKey(paper)));
  const papers = citations.map(({ paper }) => paperKey(paper));
  // Someone may have stopped it a moment ago.
  if (!state.watches.hold(watch, lease(context))) return;
  if (citations.length > 0) {
    const channel = await channelOf(watch, client);
    const mark = stopId(watch, finding);
    const isIt = (message: Message): boolean => message.resolveComponent(mark) !== null;
    const standing = mayStand && (await ownMessageSince(channel, finding.at, isIt));
    const message = findingMessage(watch, finding, citations, textsOf(watch, context));
    if (!standing) await post(channel, message, { once: mark });
    log.info({ watch: watch.id, papers: papers.length }, 'standing question answered');
  }
  state.watches.told(watch, finding, papers);
}

/** The papers that answer, each with what it is quoted with. */
function citationsOf({ abstained, papers }: Answer): Citation[] {
  return abstained ? [] : papers.filter(({ answers, quotes }) => answers && quotes.length > 0);
}

/** What comes of a question that met trouble: it stands still, or is tried again later. */
function settle(watch: ClaimedWatch, error: unknown, { state, log, now }: JobContext): void {
  const trouble = troubleOf(error);
  const record = { watch: watch.id, trouble, err: faultRecord(error) };
  if (trouble === 'gone' || trouble === 'denied') {
    const reason = watch.channel === null ? 'direct-closed' : REASONS[trouble];
    state.watches.suspend(watch, reason);
    log.warn({ ...record, reason }, 'standing question suspended');
    return;
  }
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** watch.failures, LONGEST_WAIT_MS);
  state.watches.release(watch, 'failed', new Date(now().getTime() + waitMs));
  const expected = trouble === 'passing' || error instanceof FootnoteError;
  log[expected ? 'warn' : 'error']({ ...record, waitMs }, 'standing question failed');
}

const REASONS = { gone: 'channel-gone', denied: 'no-permission' } as const satisfies Record<
  string,
  SuspendReason
>;

/** Everyone in a channel reads it; otherwise the one who keeps it. */
function textsOf({ server, language }: Watch, context: JobContext): Texts {
  return LANGUAGES[server === null ? language : languageIn(server, context)];
}
