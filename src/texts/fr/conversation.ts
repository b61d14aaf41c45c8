// Mentions, replies and threads.
import type { Texts } from '../texts.ts';

export const conversation: Texts['conversation'] = {
  notStated: (title) => `Le résumé de ${title} ne le dit pas.`,
  noneStates: (papers) => `Aucun de ces ${papers} résumés ne le dit.`,
  nothingAsked:
    'Posez-moi une question sur les articles : mentionnez-moi avec votre question, ou répondez à l’une de mes réponses. `/help` en dit plus.',
  unread:
    'Je ne peux lire que les messages qui me mentionnent ou qui me répondent. Répondez à ma réponse, ou posez la question avec ce bouton.',
  askButton: 'Demander',
  questionLabel: 'Que faut-il chercher ?',
  noThread:
    'Ce serveur veut un fil sous chaque réponse, mais je n’ai pas le droit de créer des fils publics dans ce salon. Qui gère le serveur peut l’autoriser, ou y renoncer avec `/footnote settings`.',
  threadName: 'Questions sur les articles',
  forgotten: (turns) =>
    turns === 0
      ? 'Il n’y avait rien à oublier ici.'
      : `Oublié : ${turns === 1 ? 'une question et sa réponse' : `${turns} questions et leurs réponses`}. La suite sera comprise pour elle-même.`,
};
