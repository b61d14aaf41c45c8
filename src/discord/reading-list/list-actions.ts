// What the buttons and menus of a reading list do; each works on the list of whoever presses it.
import { ComponentType } from 'discord.js';
import { writeBibtex } from '../../papers/bibtex-writer.ts';
import { writeMarkdown, type Listed } from '../../papers/markdown-writer.ts';
import type { ReplyingAction } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { plain, type Reply } from '../reply.ts';
import { listMessage } from './list-message.ts';
import { filtered, filterOf, NAMES, viewOf, type ListFilter } from './list-view.ts';
import { chosenIn } from './save.ts';

/** Turns to another page or filter, in place. */
const show: ReplyingAction = {
  ...NAMES.show,
  response: 'update',
  execute: ({ user }, context, args) => listMessage(context, user.id, viewOf(args)),
};

/** Marks the chosen papers as read or unread. */
const mark: ReplyingAction = {
  ...NAMES.mark,
  response: 'update',
  execute(interaction, context, [as, ...args]) {
    const { state, texts } = context;
    const { id } = interaction.user;
    const marked = state.readingList.mark(id, chosenIn(interaction), as === 'read');
    const { markedRead, markedUnread, unchanged } = texts.readingList;
    const done = as === 'read' ? markedRead : markedUnread;
    return listMessage(context, id, viewOf(args), marked === 0 ? unchanged : done(marked));
  },
};

/** Takes the chosen papers off the list. */
const remove: ReplyingAction = {
  ...NAMES.remove,
  response: 'update',
  execute(interaction, context, args) {
    const { state, texts } = context;
    const { id } = interaction.user;
    const removed = state.readingList.remove(id, chosenIn(interaction));
    const { removedFrom, unchanged } = texts.readingList;
    return listMessage(context, id, viewOf(args), removed === 0 ? unchanged : removedFrom(removed));
  },
};

/** Sends the list as a file. */
const exportList: ReplyingAction = {
  ...NAMES.export,
  response: 'private',
  execute: ({ user }, context, [format, filter]) =>
    format === 'md'
      ? fileOf(context, user.id, filterOf(filter), 'reading-list.md', writeMarkdown)
      : fileOf(context, user.id, filterOf(filter), 'reading-list.bib', writeBibtex),
};

/** Everything that a reading list's components set off. */
export const listActions: readonly ReplyingAction[] = [show, mark, remove, exportList];

function fileOf(
  { library, state, texts }: CommandContext,
  user: string,
  filter: ListFilter,
  name: string,
  write: (papers: readonly Listed[]) => string,
): Reply {
  const { readingList: text } = texts;
  const papers = filtered(state.readingList.of(user), filter);
  if (papers.length === 0) return plain(text.empty);
  const listed = papers.map(({ key, title, url, read }) => ({
    ...(library.find(key) ?? { title, url }),
    read,
  }));
  return {
    components: [
      ...plain(text.exported(papers.length)).components,
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ],
    files: [{ name, content: write(listed) }],
  };
}
