// The sentences of expected failures that anyone may meet in Discord: what was wrong, and the next step.
import type { Texts } from '../texts.ts';

export const errors: Texts['errors'] = {
  questionEmpty: 'La question est vide. Il suffit de quelques mots pour dire ce qui est cherché.',
  questionTooLong: (length, limit) =>
    `La question compte ${length} caractères ; ${limit} au plus sont lus. Merci de la raccourcir.`,
  questionWithoutWord:
    'La question ne contient aucun mot à chercher. Il suffit de quelques mots pour dire ce qui est cherché.',
  unknownPaper: (given, nearest) => {
    const titles = nearest.map((title) => `« ${title} »`).join(', ');
    return `Aucun article n’a le titre ou l’identifiant « ${given} ».${titles === '' ? '' : ` Titres proches : ${titles}.`}`;
  },
  noSuchPlace: (place, papers) =>
    `La dernière liste compte ${papers === 1 ? 'un article' : `${papers} articles`} ; il n’y a pas de numéro ${place}. Merci de nommer l’article ou de poser une nouvelle question.`,
  samePaper: (title) =>
    `« ${title} » a été nommé deux fois. Une comparaison demande deux articles différents.`,
  noPapers:
    'Il n’y a aucun article à choisir. Ajouter des résumés au dossier du corpus et construire l’index.',
  shuttingDown: 'Footnote s’arrête ; merci de reposer la question dans une minute.',
  modelsStopped:
    'Les modèles se sont arrêtés plusieurs fois en répondant. Merci de reposer la question, peut-être en moins de mots.',
  unknownAddress: (address) =>
    `Aucun article du corpus n’a l’adresse ${address}. Essayer plutôt son titre, ou quelques mots sur son sujet.`,
  noWords:
    'Ce message ne contient aucun texte avec lequel chercher. *Trouver des articles* prend les mots d’un message comme question, *Articles voisins* repart des articles d’une réponse.',
  answerForgotten: 'Cette réponse est trop ancienne. Merci de reposer la question.',
  answerChanged:
    'Les articles de cette réponse ont changé depuis. Merci de reposer la question pour voir ce qu’ils disent maintenant.',
  paperGone: 'Cet article n’est plus dans le corpus.',
  mayNotWrite: 'Qui n’a pas le droit d’écrire dans ce salon ne peut pas non plus m’y faire écrire.',
  cannotPost:
    'Je n’ai pas le droit d’écrire dans ce salon ; la réponse reste donc privée. La personne qui gère le serveur peut m’autoriser à voir le salon et à y écrire.',
  stateUnusable: (reason) =>
    `Ce que Footnote garde ne peut être ni lu ni écrit pour le moment (${reason}). Merci de réessayer dans une minute ; si cela se reproduit, la personne qui gère Footnote devrait le savoir : le disque est peut-être plein.`,
};
