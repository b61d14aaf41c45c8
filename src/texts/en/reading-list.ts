// The reading list.

const papers = (count: number): string => (count === 1 ? '1 paper' : `${count} papers`);

export const readingList = {
  /** The menu beneath an answer. */
  save: 'Save to your reading list…',
  /** A button beneath one paper. */
  saveOne: 'Save',
  /** `title` is markdown. */
  saved: (title: string) => `Saved: ${title}`,
  alreadySaved: (title: string) => `Already on your list: ${title}`,
  full: (most: number) =>
    `Your reading list is full: it holds ${most} papers. Take some off with \`/reading-list\`, then save again.`,
  goneBeforeSaved: 'A paper has left the corpus since then and cannot be saved.',
  size: (count: number) => `${papers(count)} on your list. \`/reading-list\` shows it.`,
  heading: 'Your reading list',
  counts: (unread: number, all: number) => `${papers(all)}, ${unread} unread`,
  empty: 'Nothing is saved yet. The menu beneath an answer saves its papers here.',
  allRead: 'Everything on your list is marked as read.',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  read: 'read',
  unread: 'unread',
  /** `date` is shown by Discord as its reader writes dates. */
  savedOn: (date: string) => `saved ${date}`,
  departed: 'no longer in the corpus',
  markRead: 'Mark as read…',
  markUnread: 'Mark as unread…',
  remove: 'Take off the list…',
  markedRead: (count: number) => `Marked as read: ${papers(count)}.`,
  markedUnread: (count: number) => `Marked as unread: ${papers(count)}.`,
  removedFrom: (count: number) => `Taken off the list: ${papers(count)}.`,
  unchanged: 'Nothing was changed: that is no longer on your list.',
  previous: 'Previous page',
  next: 'Next page',
  showUnread: 'Only unread',
  showAll: 'All papers',
  asBibtex: 'BibTeX file',
  asMarkdown: 'Markdown file',
  exported: (count: number) => `Your reading list as a file: ${papers(count)}.`,
};
