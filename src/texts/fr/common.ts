// What is said whatever was asked: limits, restarts, old buttons, faults.
import type { Texts } from '../texts.ts';

export const common: Texts['common'] = {
  stopping: 'Footnote redémarre. Merci de reposer la question dans une minute.',
  unknownCommand:
    'Footnote n’a plus cette commande. `/help` donne la liste de celles qui existent.',
  unknownButton:
    'Ce bouton vient d’une version antérieure de Footnote. Merci de reposer la question.',
  tooFast: (seconds) =>
    `Cela fait beaucoup de questions à la fois. La prochaine est possible dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}.`,
  fault: (id) =>
    `Quelque chose s’est mal passé de mon côté. Merci de réessayer ; si cela se reproduit, ce numéro aidera la personne qui gère Footnote : \`${id}\``,
};
