// An answer as a message: the question, each paper with its quotes, how many of them are verbatim, and buttons.
import type { Turn } from '../../state/turns.ts';
import type { Texts } from '../../texts/texts.ts';
import { linkedTitle, type Citation } from '../citations.ts';
import { beside, rows } from '../components.ts';
import { inlineText } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { indexName, PAGE_MARGIN, pageOf, turning } from '../pages.ts';
import { saveMenu } from '../reading-list/save.ts';
import { relatedButton } from '../related/walk.ts';
import { framed, type Reply } from '../reply.ts';
import { watchButton } from '../watch/names.ts';
import { abstractButton, pageButton, ratingButtons, shareButton } from './buttons.ts';

/** How an answer is shown. */
export interface AnswerView {
  /** From 0; one past the last shows the last. */
  readonly page: number;
  /** Whether it can be shared, or has been: where only its asker sees it. */
  readonly sharing: 'no' | 'offered' | 'done';
  /** How many papers the corpus has. */
  readonly corpus: number;
  /** The id of who shared it, where it was. */
  readonly sharedBy?: string;
}

/** So many papers are read at a glance. */
const PAPERS_ON_PAGE = 3;

const QUESTION_LENGTH = 300;

/** The message for a turn; `citations` are the papers that it showed. */
export function answerMessage(
  turn: Turn,
  citations: readonly Citation[],
  view: AnswerView,
  texts: Texts,
): Reply {
  const { sharedBy } = view;
  const credit = sharedBy === undefined ? [] : [`-# ${texts.answer.sharedBy(`<@${sharedBy}>`)}`];
  // A heading needs no closing mark, which an address at the question's end would swallow.
  const heading = [...credit, `### ${inlineText(turn.question, QUESTION_LENGTH)}`].join('\n');
  return turn.abstained
    ? abstention(turn, citations, { heading, corpus: view.corpus }, texts)
    : citedPage(turn, citations, { ...view, heading }, texts);
}

function citedPage(
  { id, question, resolved, index }: Turn,
  citations: readonly Citation[],
  { heading, page: asked, sharing }: AnswerView & { readonly heading: string },
  texts: Texts,
): Reply {
  const page = pageOf(citations, asked, {
    ...{ papersOnPage: PAPERS_ON_PAGE, room: roomBeside(heading), index, texts },
    ...{ asked: `${question} ${resolved}`, surroundings: true },
  });
  const papers = page.blocks.flatMap(({ title, body, paper, quotes }) => [
    beside(title, abstractButton(paper, quotes, texts)),
    ...(body === '' ? [] : [body]),
  ]);
  const [first] = page.blocks;
  const actions = [
    ...turning(page, (to, label) => pageButton(id, to, label), texts),
    ...(first === undefined ? [] : [relatedButton(first.paper, id, texts)]),
    ...(sharing === 'no' ? [] : [shareButton(id, page.number, sharing === 'done', texts)]),
  ];
  const shown = page.blocks.map(({ paper }) => paper);
  return framed([
    ...[heading, ...papers, null, page.footer],
    ...rows(actions),
    ...(shown.length === 0 ? [] : [saveMenu(shown, texts)]),
    ...rows(ratingButtons(id, texts)),
  ]);
}

function abstention(
  { id, index, within }: Turn,
  citations: readonly Citation[],
  { heading, corpus }: { readonly heading: string; readonly corpus: number },
  texts: Texts,
): Reply {
  const { answer } = texts;
  const verdict = within ? notStated(citations, texts) : answer.nothing(corpus);
  const misses = (within ? [] : citations).map(({ paper }) => `- ${linkedTitle(paper)}`);
  while (misses.join('\n').length > roomBeside(heading)) misses.pop();
  const nearMisses = misses.length === 0 ? [] : [null, [answer.nearMisses, ...misses].join('\n')];
  const footer = `-# ${indexName(index, texts)}`;
  // What given papers do not say, no new paper will.
  const later = within ? [] : [watchButton(id, texts)];
  const buttons = rows(later, ratingButtons(id, texts));
  return framed([heading, verdict, ...nearMisses, null, footer, ...buttons]);
}

/** That the papers that were asked do not say. */
function notStated(citations: readonly Citation[], { conversation }: Texts): string {
  const [first, ...others] = citations;
  return first === undefined || others.length > 0
    ? conversation.noneStates(citations.length)
    : conversation.notStated(linkedTitle(first.paper));
}

function roomBeside(heading: string): number {
  return MESSAGE_LIMITS.text - heading.length - PAGE_MARGIN;
}
