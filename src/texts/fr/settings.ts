// The settings of a server, what each means and what it is now.
import type { Texts } from '../texts.ts';

export const settings: Texts['settings'] = {
  heading: '## Réglages de ce serveur',
  about:
    'Chaque changement prend effet aussitôt. Les personnes qui gèrent le serveur ne sont tenues à aucun salon, rôle ou nombre par jour.',
  now: (value) => `Actuellement : ${value}`,
  ownName: 'Français',
  on: 'Activer',
  off: 'Désactiver',
  change: 'Modifier…',
  changeSchedule: 'Modifier l’horaire…',
  onlyInServer:
    'Seuls les serveurs ont des réglages, pas les messages privés. Cette commande s’emploie dans un serveur.',
  notAllowed:
    'Cette commande est réservée aux personnes qui gèrent le serveur (permission « Gérer le serveur »).',
  notHere:
    'Ce serveur n’a pas installé Footnote : il n’y a rien à régler. Une personne qui le gère peut inviter Footnote.',
  language: '**Langue** de ce que tout le monde voit',
  serversOwn: (name) => `celle du serveur (${name})`,
  privateByDefault:
    '**Réponses privées** : seule la personne qui demande voit la réponse, sauf demande contraire',
  openThreads: '**Fils** : une réponse ouvre un fil pour la suite',
  isOn: 'activé',
  isOff: 'désactivé',
  channels: '**Salons** où les questions reçoivent une réponse, fils compris',
  allChannels: 'tous les salons',
  roles: '**Rôles** qui peuvent poser des questions',
  allRoles: 'tout le monde',
  gone: (number) =>
    number === 1 ? 'un choix qui n’existe plus' : `${number} choix qui n’existent plus`,
  limits: '**Questions** qu’une personne peut poser',
  limitsNow: (atOnce, aDay) =>
    `${atOnce} par demi-minute, ${aDay === null ? 'sans limite' : new Intl.NumberFormat('fr').format(aDay)} par jour`,
  limitsTitle: 'Questions par personne',
  atOnce: 'Par demi-minute',
  aDay: 'Par jour',
  aDayHint: 'Vide : sans limite',
  notANumber: (given, most) =>
    `« ${given} » n’est pas un nombre entier de 1 à ${new Intl.NumberFormat('fr').format(most)}. Rien n’a été changé.`,
  keepDeclined:
    '**Questions sans réponse** gardées pour `/footnote état`, sans dire qui a demandé et jamais celles posées en privé ; désactiver les efface',
  pause: 'Suspendre',
  resume: 'Relancer',
  scheduleForm: {
    channel: 'Salon',
    time: { label: 'Heure', description: 'Par exemple 09:00' },
    weekdays: {
      label: 'Jours de la semaine',
      description: 'Par exemple lundi à vendredi, ou lun, mer, ven',
    },
    zone: { label: 'Fuseau horaire', description: 'Une ville, comme dans Europe/Berlin' },
    topic: {
      label: 'Sujet',
      description:
        'Une question dont les articles seront proches ; vide : chaque article à son tour',
    },
  },
  watches:
    '**Questions suivies** : `/veille liste` montre et arrête celles d’un salon, `/footnote état` les compte toutes',
};
