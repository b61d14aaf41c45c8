// The reading list.
import type { Texts } from '../texts.ts';

const papers = (count: number): string => (count > 1 ? `${count} articles` : `${count} article`);

export const readingList: Texts['readingList'] = {
  save: 'Ajouter à la liste de lecture…',
  saveOne: 'Enregistrer',
  saved: (title) => `Ajouté : ${title}`,
  alreadySaved: (title) => `Déjà dans la liste : ${title}`,
  full: (most) =>
    `La liste de lecture est pleine : elle contient ${most} articles. Il faut d’abord en retirer avec \`/liste-de-lecture\`.`,
  goneBeforeSaved: 'Un article a quitté le corpus entre-temps et ne peut pas être ajouté.',
  size: (count) => `${papers(count)} dans la liste. \`/liste-de-lecture\` l’affiche.`,
  heading: 'Liste de lecture',
  counts: (unread, all) => `${papers(all)}, dont ${unread} à lire`,
  empty: 'Rien n’est encore enregistré. Le menu sous une réponse ajoute ses articles ici.',
  allRead: 'Tout ce qui est dans la liste est marqué comme lu.',
  page: (page, pages) => `Page ${page} sur ${pages}`,
  read: 'lu',
  unread: 'à lire',
  savedOn: (date) => `ajouté le ${date}`,
  departed: 'n’est plus dans le corpus',
  markRead: 'Marquer comme lu…',
  markUnread: 'Marquer comme à lire…',
  remove: 'Retirer de la liste…',
  markedRead: (count) => `Marqué comme lu : ${papers(count)}.`,
  markedUnread: (count) => `Marqué comme à lire : ${papers(count)}.`,
  removedFrom: (count) => `Retiré de la liste : ${papers(count)}.`,
  unchanged: 'Rien n’a changé : ce n’est plus dans la liste.',
  previous: 'Page précédente',
  next: 'Page suivante',
  showUnread: 'À lire seulement',
  showAll: 'Tous les articles',
  asBibtex: 'Fichier BibTeX',
  asMarkdown: 'Fichier Markdown',
  exported: (count) => `La liste de lecture en fichier : ${papers(count)}.`,
};
