// Related papers as a message: each title with the sentence of its own abstract that shows why.
import type { Neighbours } from '../answer/answer.ts';
import { linkedTitle } from './citations.ts';
import { citedMessage } from './cited-message.ts';
import { inlineText } from './escape.ts';
import { framed, type Reply } from './reply.ts';

const QUERY_LENGTH = 300;

/** The message for a paper's (or a text's) neighbours. */
export function relatedMessage({ query, paper, papers, index }: Neighbours): Reply {
  const from = paper === undefined ? inlineText(query, QUERY_LENGTH) : linkedTitle(paper);
  const heading = `**Papers near** ${from}`;
  if (papers.length === 0) return framed([heading, 'There is no other paper in this corpus.']);
  const citations = papers.map((near) => ({ paper: near.paper, quotes: [near.why] }));
  return citedMessage(heading, citations, index);
}
