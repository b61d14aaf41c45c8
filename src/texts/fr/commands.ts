// The commands in French.
import type { CommandTexts } from '../commands.ts';

export const commands: CommandTexts = {
  ask: {
    name: 'question',
    description: 'Répond à une question d’après les articles, avec les phrases qui le disent',
  },
  'ask question': { name: 'question', description: 'Que faut-il chercher ?' },
  'ask papers': { name: 'articles', description: 'Nombre maximal d’articles (5 sinon)' },
  'ask private': {
    name: 'privé',
    description: 'Seule la personne qui demande voit la réponse (sinon tout le monde)',
  },
  related: {
    name: 'voisins',
    description: 'Trouve les articles proches d’un article, avec la phrase qui montre pourquoi',
  },
  'related paper': { name: 'article', description: 'Un titre de la liste, ou un texte libre' },
  'related papers': { name: 'articles', description: 'Nombre maximal d’articles (5 sinon)' },
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
  'paper-of-the-day': {
    name: 'article-du-jour',
    description: 'Montre l’article du jour et les résultats qu’il énonce',
  },
  footnote: { name: 'footnote', description: 'Pour les personnes qui gèrent Footnote ici' },
  'footnote settings': {
    name: 'réglages',
    description: 'Montre et modifie les réglages de ce serveur',
  },
  help: {
    name: 'aide',
    description: 'Explique ce que fait Footnote et quelles commandes existent',
  },
};
