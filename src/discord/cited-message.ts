// Papers with their quotes as a message: a heading, what fits, and at the bottom what was checked.
import { fitCitations, type Citation } from './citations.ts';
import { inlineText } from './escape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { framed, type Reply } from './reply.ts';

/** The characters to keep free for the sentence on what did not fit. */
const LEFT_OUT_ROOM = 80;

const INDEX_LENGTH = 40;

/** The message; `heading` is markdown and `index` says which index was asked. */
export function citedMessage(
  heading: string,
  citations: readonly Citation[],
  index: string,
): Reply {
  const footer = (shown: number): string =>
    `-# ${shown}/${shown} quotes verbatim · ${indexName(index)}`;
  const most = citations.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const room = MESSAGE_LIMITS.text - heading.length - footer(most).length - LEFT_OUT_ROOM;
  const { blocks, quotes, leftOut } = fitCitations(citations, room);
  const note = leftOut === undefined ? '' : `-# ${leftOut}\n`;
  return framed([heading, ...blocks, null, note + footer(quotes)]);
}

/** The index by name, for small type. */
export function indexName(index: string): string {
  return `index ${inlineText(index, INDEX_LENGTH)}`;
}
