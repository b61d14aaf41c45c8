// Answers, near misses and the buttons beneath them.
import type { Texts } from '../texts.ts';

export const answer: Texts['answer'] = {
  nothing: (papers) =>
    papers === 1
      ? 'Le seul article du corpus n’y répond pas.'
      : `Aucun des ${papers} articles n’y répond.`,
  nearMisses: 'Presque : ces articles touchent au sujet, mais ne répondent pas à la question.',
  papersOf: (from, to, all) =>
    from === to ? `article ${from} sur ${all}` : `articles ${from} à ${to} sur ${all}`,
  verbatim: (quotes) =>
    `${quotes}/${quotes} ${quotes < 2 ? 'citation exacte' : 'citations exactes'}`,
  leftOut: (quotes) =>
    quotes === 1
      ? '1 citation trop longue pour ce message'
      : `${quotes} citations trop longues pour ce message`,
  index: (name) => `index ${name}`,
  tooLong: 'La citation est trop longue pour un message ; elle se trouve dans le résumé.',
  code: 'Code',
  projectPage: 'Page du projet',
  more: 'Autres articles',
  back: 'Retour',
  wholeAbstract: 'Résumé entier',
  related: 'Articles voisins',
  share: 'Partager dans le salon',
  shared: 'Partagé',
  sharedBy: (user) => `${user} a posé la question et partage la réponse :`,
  helpful: 'Utile',
  notHelpful: 'Pas utile',
  thanks: {
    up: 'Merci, noté comme utile. Appuyer de nouveau l’annule.',
    down: 'Merci, noté comme pas utile. Appuyer de nouveau l’annule.',
  },
  takenBack: 'Annulé.',
  setOff: (quotes) =>
    quotes === 0
      ? ''
      : `En retrait : ${quotes === 1 ? 'le passage déjà cité' : 'les passages déjà cités'}.`,
  abstractChanged:
    'Ce résumé a changé depuis qu’il a été cité ; le voici tel qu’il est maintenant.',
  attached: 'Il est trop long pour un message ; le texte entier est joint.',
};
