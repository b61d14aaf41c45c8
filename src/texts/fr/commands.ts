// The commands in French.
import type { CommandTexts } from '../commands.ts';

export const commands: CommandTexts = {
  ask: {
    name: 'question',
    description: 'Répond à une question d’après les articles, avec les phrases qui le disent',
  },
  'ask question': { name: 'question', description: 'Que faut-il chercher ?' },
  'ask papers': { name: 'articles', description: 'Nombre maximal d’articles (10 sinon)' },
  'ask private': {
    name: 'privé',
    description: 'Si seule la personne qui demande voit la réponse',
  },
  forget: {
    name: 'oublier',
    description: 'Oublie ce qui a été demandé et répondu ici',
  },
  related: {
    name: 'voisins',
    description: 'Trouve les articles proches d’un article, avec la phrase qui montre pourquoi',
  },
  'related paper': {
    name: 'article',
    description: 'Un titre de la liste, un lien vers un article ou un texte libre',
  },
  compare: {
    name: 'comparer',
    description: 'Met deux articles côte à côte : dans quel but, comment, avec quel résultat',
  },
  'compare first': { name: 'premier', description: 'Un titre de la liste' },
  'compare second': { name: 'second', description: 'Le titre d’un autre article' },
  'reading-list': {
    name: 'liste-de-lecture',
    description: 'Montre les articles enregistrés, à marquer, retirer et exporter',
  },
  watch: {
    name: 'veille',
    description: 'Annonce les nouveaux articles qui répondent à une question',
  },
  'watch add': {
    name: 'ajouter',
    description: 'Suit une question : les nouveaux articles qui y répondent sont annoncés ici',
  },
  'watch add question': {
    name: 'question',
    description: 'À quoi les nouveaux articles doivent-ils répondre ?',
  },
  'watch list': { name: 'liste', description: 'Montre les questions suivies ici' },
  'watch remove': { name: 'retirer', description: 'Arrête une question suivie ici' },
  'watch remove question': { name: 'question', description: 'L’une de celles de la liste' },
  'paper-of-the-day': {
    name: 'article-du-jour',
    description: 'Montre l’article du jour, ou en publie un à l’heure que vous choisissez',
  },
  'paper-of-the-day now': {
    name: 'maintenant',
    description: 'Montre l’article du jour et les résultats qu’il énonce',
  },
  'paper-of-the-day setup': {
    name: 'configurer',
    description:
      'Règle ou change quand et où les articles paraissent (il faut « Gérer le serveur »)',
  },
  'paper-of-the-day setup time': {
    name: 'heure',
    description: 'L’heure, par exemple 09:00',
  },
  'paper-of-the-day setup zone': {
    name: 'fuseau',
    description: 'Le fuseau horaire : tapez une ville, par exemple Paris',
  },
  'paper-of-the-day setup weekdays': {
    name: 'jours',
    description: 'Par exemple lundi à vendredi (par défaut), ou lun, mer, ven',
  },
  'paper-of-the-day setup channel': {
    name: 'salon',
    description: 'Où les articles paraissent (par défaut : ce salon)',
  },
  'paper-of-the-day setup topic': {
    name: 'sujet',
    description: 'Une question dont les articles seront proches (sinon : chacun à son tour)',
  },
  'paper-of-the-day pause': {
    name: 'pause',
    description: 'Ne publie plus rien jusqu’à la reprise (il faut « Gérer le serveur »)',
  },
  'paper-of-the-day resume': {
    name: 'reprendre',
    description: 'Publie de nouveau dès la prochaine fois (il faut « Gérer le serveur »)',
  },
  'paper-of-the-day skip': {
    name: 'passer',
    description:
      'Passe le prochain article ; un autre vient à sa place (il faut « Gérer le serveur »)',
  },
  'paper-of-the-day history': {
    name: 'historique',
    description: 'Montre les articles du jour jusqu’ici et l’état du calendrier',
  },
  footnote: { name: 'footnote', description: 'Réglages et état de Footnote, et ce qu’il garde' },
  'footnote settings': {
    name: 'réglages',
    description: 'Montre et modifie les réglages de ce serveur',
  },
  'footnote status': {
    name: 'état',
    description: 'Montre comment va Footnote et ce qui manque au corpus',
  },
  'footnote reindex': {
    name: 'réindexer',
    description: 'Met l’index à jour avec les résumés',
  },
  'footnote export': {
    name: 'export',
    description: 'Donne dans un fichier ce que Footnote garde de la personne qui demande',
  },
  'footnote delete-my-data': {
    name: 'supprimer-mes-données',
    description: 'Supprime, après confirmation, ce que Footnote garde de la personne qui demande',
  },
  help: {
    name: 'aide',
    description: 'Explique ce que fait Footnote et quelles commandes existent',
  },
  'Find papers': { name: 'Trouver des articles' },
  'Related papers': { name: 'Articles voisins' },
};
