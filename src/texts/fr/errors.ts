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
  samePaper: (title) =>
    `« ${title} » a été nommé deux fois. Une comparaison demande deux articles différents.`,
  noPapers:
    'Il n’y a aucun article à choisir. Ajouter des résumés au dossier du corpus et construire l’index.',
  shuttingDown: 'Footnote s’arrête ; merci de reposer la question dans une minute.',
  modelsStopped:
    'Les modèles se sont arrêtés plusieurs fois en répondant. Merci de reposer la question, peut-être en moins de mots.',
};
