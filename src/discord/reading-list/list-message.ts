// A reading list as a message: one page of it, menus that mark and remove, and buttons to turn pages and export.
import type { APIMessageTopLevelComponent } from 'discord.js';
import type { SavedPaper } from '../../state/reading-list.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { button, rows } from '../components.ts';
import { inlineText, link } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { framed, type Reply } from '../reply.ts';
import { argsOf, NAMES, pageOf, type ListPage, type ListView } from './list-view.ts';
import { paperMenu } from './paper-menu.ts';

const TITLE_LENGTH = 100;

/** What heading, counts, notes and page number take at most. */
const FRAME_ROOM = 400;

/** The page of a person's list that a view asks for; `note` says what was just done. */
export function listMessage(
  { library, state, texts }: Pick<CommandContext, 'library' | 'state' | 'texts'>,
  user: string,
  view: ListView,
  note?: string,
): Reply {
  const { readingList: text } = texts;
  const all = state.readingList.of(user);
  const page = pageOf(all, view);
  const unread = all.filter(({ read }) => !read).length;
  const heading = [
    `### ${text.heading}`,
    ...(all.length === 0 ? [] : [text.counts(unread, all.length)]),
    ...(note === undefined ? [] : [`-# ${note}`]),
  ].join('\n');
  const nothing = all.length === 0 ? text.empty : text.allRead;
  const isHere = ({ key }: SavedPaper): boolean => library.find(key) !== undefined;
  const body = page.papers.length === 0 ? nothing : linesOf(page, isHere, texts);
  const pages = page.pages === 1 ? [] : [`-# ${text.page(page.number + 1, page.pages)}`];
  const { components } = framed([heading, body, ...pages]);
  return {
    components: [
      ...components,
      ...menus(page, texts),
      ...(all.length === 0 ? [] : buttons(page, texts)),
    ],
  };
}

/** One line a paper; the links go where they would be too much for one message. */
function linesOf(
  { papers, first }: ListPage,
  isHere: (paper: SavedPaper) => boolean,
  { readingList: text }: Texts,
): string {
  const lines = (titleOf: (paper: SavedPaper) => string): string =>
    papers
      .map((paper, at) => {
        const savedOn = `<t:${Math.floor(paper.savedAt.getTime() / 1000)}:d>`;
        const facts = [paper.read ? text.read : text.unread, text.savedOn(savedOn)];
        if (!isHere(paper)) facts.push(text.departed);
        return `**${first + at + 1}.** ${titleOf(paper)}\n-# ${facts.join(' · ')}`;
      })
      .join('\n');
  const linked = lines(({ title, url }) => link(title, url, TITLE_LENGTH));
  return linked.length <= MESSAGE_LIMITS.text - FRAME_ROOM
    ? linked
    : lines(({ title }) => inlineText(title, TITLE_LENGTH));
}

function menus(page: ListPage, { readingList: text }: Texts): APIMessageTopLevelComponent[] {
  const menu = (id: string, placeholder: string, papers: readonly SavedPaper[]) =>
    papers.length === 0 ? [] : [paperMenu(id, placeholder, papers)];
  const args = argsOf(page);
  return [
    ...menu(
      customId(NAMES.mark, 'read', ...args),
      text.markRead,
      page.papers.filter(({ read }) => !read),
    ),
    ...menu(
      customId(NAMES.mark, 'unread', ...args),
      text.markUnread,
      page.papers.filter(({ read }) => read),
    ),
    ...menu(customId(NAMES.remove, ...args), text.remove, page.papers),
  ];
}

function buttons(
  { filter, number, pages, papers }: ListPage,
  { readingList: text }: Texts,
): Reply['components'] {
  const to = (view: ListView): string => customId(NAMES.show, ...argsOf(view));
  const turns = [
    { label: text.previous, id: to({ filter, number: number - 1 }), disabled: number === 0 },
    { label: text.next, id: to({ filter, number: number + 1 }), disabled: number === pages - 1 },
  ];
  const other = filter === 'all' ? 'unread' : 'all';
  const narrowed = other === 'all' ? text.showAll : text.showUnread;
  const disabled = papers.length === 0;
  const all = [
    ...(pages === 1 ? [] : turns),
    { label: narrowed, id: to({ filter: other, number: 0 }) },
    { label: text.asBibtex, id: customId(NAMES.export, 'bib', filter), disabled },
    { label: text.asMarkdown, id: customId(NAMES.export, 'md', filter), disabled },
  ];
  return rows(all.map(button));
}
