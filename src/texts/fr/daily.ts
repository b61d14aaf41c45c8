// The paper of the day: its posts and its schedule.
import type { Texts } from '../texts.ts';

export const daily: Texts['daily'] = {
  heading: 'L’article du jour',
  headingNext: 'Le prochain article du jour',
  noFindings: 'Ses résultats se lisent au mieux dans le résumé.',
  verbatim: (quotes) => `${quotes}/${quotes} citations mot pour mot`,
  leftOut: (quotes) => `${quotes} de plus n’ont pas tenu`,
  late: (time) => `C’est en retard : c’était prévu à ${time}.`,
  save: 'Sur votre liste de lecture',
  earlierPapers: 'Articles précédents',
  discussion: (address) => `[On en parle ici](${address})`,
  toBegin: 'Une phrase pour commencer :',
  questions: {
    comparison:
      'Cette comparaison donnerait-elle la même chose sur vos données ? À quoi la confronteriez-vous ?',
    saving: 'Où ce gain compterait-il dans votre travail, et que pourrait-il coûter ?',
    figure: 'Ce chiffre tiendrait-il sur vos données ? Que faudrait-il pour le vérifier ?',
    theory: 'Quelle hypothèse derrière cela mettriez-vous à l’épreuve en premier ?',
    limit: 'L’avez-vous rencontré vous-mêmes ? Qu’essaieriez-vous ?',
    finding: 'Cela correspond-il à ce que vous avez vu ? Qu’est-ce qui vous en ferait douter ?',
    method: 'Où pourriez-vous vous en servir, et qu’est-ce qui l’empêche ?',
    statement: 'Que demanderiez-vous aux auteurs à propos de cette phrase ?',
  },
  questionNote:
    'La phrase est citée mot pour mot ; la question est celle que je pose à ce genre de phrase.',
  paused: {
    'by-hand': 'quelqu’un l’a mis en pause. `/article-du-jour reprendre` le relance.',
    'channel-gone':
      'son salon n’existe plus. `/article-du-jour configurer salon:` lui en donne un autre et le relance.',
    'no-permission':
      'je n’ai plus le droit d’y publier. Autorisez-moi à voir le salon, à envoyer des messages et à lire l’historique, puis `/article-du-jour reprendre`.',
  },
  failed: {
    'by-hand': 'non publié, le calendrier était en pause',
    'channel-gone': 'non publié, le salon n’existait plus',
    'no-permission': 'non publié, je n’en avais pas le droit',
    'discord-down': 'non publié, Discord ne l’a pas accepté à temps',
    fault: 'non publié, une erreur de mon côté ; le journal en dit plus',
    'no-thread': 'publié, mais son fil n’a pas pu être ouvert',
  },
  everyDay: 'tous les jours',
  weekdayRange: (first, last) => `${first} à ${last}`,
  noTopic: 'Pas de sujet : chaque article à son tour',
  summary: {
    title: 'L’article du jour sur ce serveur',
    channel: (channel) => `Salon : ${channel}`,
    when: (weekdays, time, zone) => `Quand : ${weekdays} à ${time} (${zone})`,
    topic: (topic) =>
      `Sujet : ${topic} ; vient ensuite le plus proche qui n’a pas encore été publié`,
    rotation:
      'Sujet : aucun ; chaque article à son tour, aucun deux fois avant que tous soient passés',
    next: 'Les trois prochains :',
    late: 'Si je suis à l’arrêt à cette heure, je publie jusqu’à six heures plus tard le même jour ; ensuite, rien.',
    paused: (why) => `En pause : ${why}`,
  },
  history: {
    title: 'Articles du jour jusqu’ici',
    none: 'Aucun article du jour n’a encore été publié ici.',
    noSchedule: 'Il n’y a pas de calendrier. `/article-du-jour configurer` en crée un.',
    underWay: 'en cours de publication',
  },
  pausedNow: 'L’article du jour est en pause. `/article-du-jour reprendre` le relance.',
  skipped: (title) => `Passé : ${title}`,
  comesNext: (day, title) => `${day} : ${title}`,
  stopped: (server, why) =>
    `L’article du jour sur **${server}**, que vous avez mis en place, est à l’arrêt : ${why}`,
  refusals: {
    serverOnly:
      'Un calendrier appartient à un serveur qui a Footnote. Merci d’utiliser cette commande dans un de ses salons.',
    noSchedule:
      'Il n’y a pas encore de calendrier ici. Créez-en un avec /article-du-jour configurer.',
    timeAndZone:
      'Pour un nouveau calendrier, il me faut une heure et un fuseau horaire, par exemple /article-du-jour configurer heure:09:00 fuseau:Europe/Paris.',
    time: (typed) => `« ${typed} » n’est pas une heure. Écrivez par exemple 09:00 ou 17:30.`,
    zone: (typed) =>
      `Je ne connais pas le fuseau horaire « ${typed} ». Tapez une ville et choisissez dans la liste, par exemple Europe/Paris.`,
    weekdays: (typed) =>
      `Je ne comprends pas les jours « ${typed} ». Écrivez par exemple lundi à vendredi, ou lun, mer, ven.`,
    channel:
      'L’article du jour a besoin d’un salon textuel de ce serveur. Choisissez-en un avec l’option salon.',
    permissions: (channel, missing) =>
      `Dans ${channel}, il me manque : ${missing}. Autorisez-moi cela, ou choisissez un autre salon.`,
    notPaused: 'L’article du jour est déjà en marche ; rien n’a été changé.',
    alreadyPaused: 'L’article du jour est déjà en pause ; rien n’a été changé.',
  },
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    CreatePublicThreads: 'Créer des fils publics',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
  },
};
