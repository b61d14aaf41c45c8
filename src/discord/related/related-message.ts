// Related papers as a message: the way there, each neighbour with the sentence that shows why, and ways on.
import type { Neighbours } from '../../answer/answer.ts';
import { paperKey, type Paper } from '../../papers/paper.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import { abstractButton } from '../answers/buttons.ts';
import { linkedTitle } from '../citations.ts';
import { beside, menu, rows } from '../components.ts';
import { inlineText, shorten, singleLine } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { PAGE_MARGIN, pageOf, turning } from '../pages.ts';
import { saveMenu } from '../reading-list/save.ts';
import { framed, type Reply } from '../reply.ts';
import { backButton, START, stepTo, walkButton, type Walk } from './walk.ts';

/** What a walk's keys stand for. */
export interface Surroundings {
  /** The papers of its trail; undefined for one that is no longer in the corpus. */
  readonly trail: readonly (Paper | undefined)[];
  /** The text that it began with. */
  readonly text?: string;
  /** The papers of the answer that it began with. */
  readonly answer: readonly Paper[];
}

const PAPERS_ON_PAGE = 5;
const QUERY_LENGTH = 300;
const CRUMB_LENGTH = 40;

/** The message for a paper's (or a text's) neighbours. */
export function relatedMessage(
  { query, paper, papers, index }: Neighbours,
  walk: Walk,
  around: Surroundings,
  texts: Texts,
): Reply {
  const { related } = texts;
  const from = paper === undefined ? inlineText(query, QUERY_LENGTH) : linkedTitle(paper);
  const heading = related.near(from);
  const citations = papers.map((near) => ({ paper: near.paper, quotes: [near.why] }));
  const page = pageOf(citations, walk.page, {
    ...{ papersOnPage: PAPERS_ON_PAGE, index, texts, asked: paper?.title ?? query },
    ...{ room: MESSAGE_LIMITS.text - heading.length - PAGE_MARGIN, surroundings: false },
  });
  const neighbours = page.blocks.flatMap(({ title, body, paper: near }) => [
    beside(title, walkButton(stepTo(walk, paperKey(near)), related.goOn)),
    ...(body === '' ? [] : [body]),
  ]);
  const actions = [
    ...turning(page, (to, label) => walkButton({ ...walk, page: to }, label), texts),
    ...(paper === undefined ? [] : [abstractButton(paper, [], texts)]),
  ];
  const shown = page.blocks.map((block) => block.paper);
  return framed([
    ...rows(crumbs(walk, around, texts)),
    heading,
    ...(papers.length === 0 ? [related.none] : [...neighbours, null, page.footer]),
    ...rows(actions, otherStarts(walk, around, texts)),
    ...(shown.length === 0 ? [] : [saveMenu(shown, texts)]),
  ]);
}

/** The way back: what the walk began with, if it was a text, and the papers since. */
function crumbs(walk: Walk, { trail, text }: Surroundings, { related }: Texts) {
  const label = (title: string): string =>
    related.backTo(shorten(singleLine(title), CRUMB_LENGTH) || '…');
  const began =
    text === undefined || walk.at === undefined
      ? []
      : [backButton(stepTo(walk, undefined), label(text))];
  const papers = trail.flatMap((paper) =>
    paper === undefined ? [] : [backButton(stepTo(walk, paperKey(paper)), label(paper.title))],
  );
  return [...began, ...papers];
}

/** A menu of the papers of the answer that the walk began with. */
function otherStarts({ origin }: Walk, { answer }: Surroundings, { related }: Texts) {
  if (origin === undefined || answer.length < 2) return [];
  const options = answer.map((paper) => ({ label: paper.title, value: paperKey(paper) }));
  return [menu({ label: related.startFrom, id: customId(START, origin.turn), options })];
}
