// Neighbours of a paper.
import type { Texts } from '../texts.ts';

export const related: Texts['related'] = {
  near: (from) => `**Articles proches de** ${from}`,
  none: 'Le corpus ne contient aucun autre article.',
  goOn: 'Continuer d’ici',
  backTo: (title) => `‹ ${title}`,
  startFrom: 'Repartir d’un autre article de la réponse',
};
