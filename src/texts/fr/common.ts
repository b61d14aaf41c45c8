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
  tooManyPresses: (seconds) =>
    `Cela fait beaucoup de clics à la fois. Les boutons répondront dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}.`,
  otherChannels: (channels) =>
    `Sur ce serveur, Footnote répond dans ${new Intl.ListFormat('fr', { type: 'disjunction' }).format(channels)}. Merci d’y poser la question, ou de l’envoyer en message privé.`,
  otherRoles: (roles) =>
    `Sur ce serveur, les questions sont réservées au rôle ${new Intl.ListFormat('fr', { type: 'disjunction' }).format(roles)}. Les personnes qui gèrent le serveur peuvent l’attribuer.`,
  enoughToday: (most, when) =>
    `Sur ce serveur, chaque personne peut poser ${most === 1 ? 'une question' : `${new Intl.NumberFormat('fr').format(most)} questions`} par jour, et ce nombre est atteint. La suite sera possible à ${when}.`,
  fault: (id) =>
    `Quelque chose s’est mal passé de mon côté. Merci de réessayer ; si cela se reproduit, ce numéro aidera la personne qui gère Footnote : \`${id}\``,
};
