// Standing questions.
import type { Texts } from '../texts.ts';

const papers = (count: number): string => (count > 1 ? `${count} articles` : `${count} article`);

export const watch: Texts['watch'] = {
  kept: (question) => `Question suivie : ${question}`,
  keptAlready: (question) => `Cette question est déjà suivie : ${question}`,
  channelHears:
    'Dès que de nouveaux articles y répondent, ce salon l’apprend, une fois par article. `/veille liste` montre les questions suivies.',
  youHear:
    'Dès que de nouveaux articles y répondent, un message privé l’annonce, une fois par article. `/veille liste` montre les questions suivies.',
  cannotPost:
    'Impossible d’écrire dans ce salon : la question n’est pas suivie. Il faut pouvoir voir le salon, lire son historique et y écrire ; sinon, la question peut être suivie en message privé.',
  personFull: (most) =>
    `${most} questions personnelles sont déjà suivies, c’est le maximum. \`/veille retirer\` en arrête une ; un message privé les montre toutes.`,
  channelFull: (most) =>
    `${most} questions sont déjà suivies dans ce salon, c’est le maximum. \`/veille retirer\` en arrête une.`,
  tellMe: 'Prévenir dès qu’il y a une réponse',
  heading: (count) =>
    count === 1
      ? 'Un nouvel article répond à une question suivie'
      : `${count} nouveaux articles répondent à une question suivie`,
  keptBy: (user) => `suivie par ${user}`,
  stop: 'Ne plus suivre',
  stopped: (question) => `Question arrêtée : ${question}`,
  gone: 'Aucune question de ce genre n’est plus suivie. `/veille liste` montre celles qui le sont.',
  notYours: (user) =>
    `Seuls ${user}, qui suit cette question, et les personnes qui gèrent le serveur peuvent l’arrêter.`,
  here: 'Questions suivies dans ce salon',
  yours: 'Questions suivies',
  noneHere: 'Aucune question n’est suivie dans ce salon. `/veille ajouter` en suit une.',
  noneOfYours: 'Aucune question n’est suivie. `/veille ajouter` en suit une.',
  direct: 'en message privé',
  inChannel: (channel, user) => `${channel}, suivie par ${user}`,
  told: (count) =>
    count === 0
      ? 'pas encore de nouvel article'
      : `${papers(count)} ${count > 1 ? 'annoncés' : 'annoncé'}`,
  suspended: {
    'channel-gone': '**suspendue** : le salon n’existe plus',
    'no-permission':
      '**suspendue** : écrire y est interdit ; dès que c’est permis, la reprendre avec `/veille ajouter`',
    'direct-closed':
      '**suspendue** : les messages privés sont fermés ; une fois rouverts, la reprendre avec `/veille ajouter`',
  },
  remove: 'Ne plus suivre…',
  removed: (count) =>
    count === 0
      ? 'Rien n’a été arrêté.'
      : `${count > 1 ? `${count} questions arrêtées` : `${count} question arrêtée`}.`,
};
