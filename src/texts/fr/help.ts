// Help: what Footnote is for and how to talk to it.
import type { Texts } from '../texts.ts';

export const help: Texts['help'] = {
  purpose: (papers) =>
    `**Footnote** répond à des questions de recherche à partir de ${papers === 1 ? 'un résumé' : `${papers} résumés`}. Chaque citation est copiée de son résumé, caractère par caractère ; si aucun article ne répond, Footnote le dit.`,
  conversation:
    'Ou simplement mentionner Footnote, ou répondre à l’un de ses messages : il comprend ce qui a été demandé avant. Il ne lit que les messages qui le mentionnent ou lui répondent.',
  messageCommands: (names) => `Dans le menu de chaque message, sous Applications : ${names}.`,
};
