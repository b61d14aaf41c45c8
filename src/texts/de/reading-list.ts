// The reading list.
import type { Texts } from '../texts.ts';

const papers = (count: number): string => (count === 1 ? '1 Paper' : `${count} Papers`);

export const readingList: Texts['readingList'] = {
  save: 'Auf die Leseliste setzen…',
  saveOne: 'Merken',
  saved: (title) => `Gespeichert: ${title}`,
  alreadySaved: (title) => `Schon auf der Liste: ${title}`,
  full: (most) =>
    `Die Leseliste ist voll: Sie fasst ${most} Papers. Erst mit \`/leseliste\` einige entfernen, dann noch einmal speichern.`,
  goneBeforeSaved:
    'Ein Paper gehört inzwischen nicht mehr zum Korpus und lässt sich nicht speichern.',
  size: (count) => `${papers(count)} auf der Liste. \`/leseliste\` zeigt sie.`,
  heading: 'Leseliste',
  counts: (unread, all) => `${papers(all)}, davon ${unread} ungelesen`,
  empty: 'Noch ist nichts gespeichert. Das Menü unter einer Antwort setzt ihre Papers hierher.',
  allRead: 'Alles auf der Liste ist als gelesen markiert.',
  page: (page, pages) => `Seite ${page} von ${pages}`,
  read: 'gelesen',
  unread: 'ungelesen',
  savedOn: (date) => `gespeichert am ${date}`,
  departed: 'nicht mehr im Korpus',
  markRead: 'Als gelesen markieren…',
  markUnread: 'Als ungelesen markieren…',
  remove: 'Von der Liste nehmen…',
  markedRead: (count) => `Als gelesen markiert: ${papers(count)}.`,
  markedUnread: (count) => `Als ungelesen markiert: ${papers(count)}.`,
  removedFrom: (count) => `Von der Liste genommen: ${papers(count)}.`,
  unchanged: 'Nichts geändert: Das steht nicht mehr auf der Liste.',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  showUnread: 'Nur ungelesene',
  showAll: 'Alle Papers',
  asBibtex: 'BibTeX-Datei',
  asMarkdown: 'Markdown-Datei',
  exported: (count) => `Die Leseliste als Datei: ${papers(count)}.`,
};
