// Related papers as a message: each title with the sentence of its own abstract that shows why.
import type { Neighbours } from '../answer/answer.ts';
import { fitCitations, LEFT_OUT_ROOM, linkedTitle } from './citations.ts';
import { inlineText } from './escape.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { framed, type Reply } from './reply.ts';

const QUERY_LENGTH = 300;

/** The message for a paper's (or a text's) neighbours. */
export function relatedMessage(neighbours: Neighbours): Reply {
  const { query, paper, papers, index } = neighbours;
  const from = paper === undefined ? inlineText(query, QUERY_LENGTH) : linkedTitle(paper);
  const heading = `**Papers near** ${from}`;
  if (papers.length === 0) return framed([heading, 'There is no other paper in this corpus.']);
  const footer = (shown: number): string =>
    `-# ${shown}/${shown} quotes verbatim · index ${inlineText(index, 40)}`;
  const room = MESSAGE_LIMITS.text - heading.length - footer(papers.length).length - LEFT_OUT_ROOM;
  const citations = papers.map((near) => ({ paper: near.paper, quotes: [near.why] }));
  const { blocks, quotes, leftOut } = fitCitations(citations, room);
  const note = leftOut === undefined ? '' : `-# ${leftOut}\n`;
  return framed([heading, ...blocks, null, note + footer(quotes)]);
}
