// What became of bringing the index up to date, as a message: how much changed, and what was left out and why.
import type { Problem } from '../../papers/corpus.ts';
import type { Texts } from '../../texts/texts.ts';
import { inlineText } from '../escape.ts';
import { framed, type Reply } from '../reply.ts';
import type { Reindexed } from '../services.ts';

// Escaped, a text may be twice as long: so many always fit.
const SHOWN = 6;
const FILE_LENGTH = 80;
const REASON_LENGTH = 150;

/** The message. */
export function reindexMessage(result: Reindexed, { status: texts }: Texts): Reply {
  const { papers, added, removed, problems, ms } = result;
  const changes = [texts.reindexed(papers, ms / 1000), texts.changes(added, removed)].join('\n');
  return framed([changes, ...(problems.length === 0 ? [] : [null, leftOut(problems, texts)])]);
}

function leftOut(problems: readonly Problem[], texts: Texts['status']): string {
  const lines = problems
    .slice(0, SHOWN)
    .map(({ file, line, reason }) =>
      texts.problem(inlineText(file, FILE_LENGTH), line, inlineText(reason, REASON_LENGTH)),
    );
  const more = problems.length - lines.length;
  return [texts.problems, ...lines, ...(more === 0 ? [] : [texts.moreProblems(more)])].join('\n');
}
