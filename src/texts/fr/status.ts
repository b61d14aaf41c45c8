// How Footnote fares, for those who look after a server.
import type { Texts } from '../texts.ts';

const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });

export const status: Texts['status'] = {
  heading: '## L’état de Footnote',
  corpus: (papers, index, built) =>
    `**Corpus** : ${papers === 1 ? 'un article' : `${number.format(papers)} articles`}, index ${index}, construit le ${built}`,
  models: (models) => `**Modèles** : ${models}`,
  running: (started) => `**Démarré** ${started}`,
  noLatencies: '**Vitesse** : rien n’a été demandé depuis',
  latencies: ({ interactions, median, p95 }) =>
    `**Vitesse** ${interactions === 1 ? 'de la dernière interaction' : `des ${number.format(interactions)} dernières interactions`} : accusé de réception en ${number.format(median.ackMs)} ms (p50) et ${number.format(p95.ackMs)} ms (p95), réponse en ${number.format(median.ms)} ms et ${number.format(p95.ms)} ms`,
  ratings: (up, down, days) =>
    `**Avis** sur les réponses des ${days} derniers jours : ${number.format(up)} ${up > 1 ? 'utiles' : 'utile'}, ${number.format(down)} non`,
  watches: (count) => `**Questions suivies** sur ce serveur : ${number.format(count)}`,
  noFaults: '**Erreurs** : aucune depuis le démarrage',
  faults: '**Dernières erreurs**, sous les numéros du journal',
  declinedNotKept:
    '**Les questions sans réponse** ne sont pas gardées. `/footnote réglages` peut l’activer ; elles montrent ce qui manque au corpus.',
  noneDeclined: '**Questions sans réponse** : aucune pour l’instant',
  declined: (kept) =>
    `**Questions sans réponse**, les plus récentes d’abord (${number.format(kept)} gardées)`,
  moreDeclined: (more) =>
    `-# ${more === 1 ? 'Une autre se trouve' : `${number.format(more)} autres se trouvent`} dans \`/footnote export\`.`,
  reindexed: (papers, seconds) =>
    `**Le corpus est à jour** : ${papers === 1 ? 'un article' : `${number.format(papers)} articles`}, en ${number.format(seconds)} s`,
  changes: (added, removed) =>
    added === 0 && removed === 0
      ? 'Rien n’a changé.'
      : `${number.format(added)} ${added > 1 ? 'ajoutés' : 'ajouté'}, ${number.format(removed)} ${removed > 1 ? 'retirés' : 'retiré'}.`,
  problems: '**Laissés de côté**',
  problem: (file, line, reason) =>
    `- ${file}${line === undefined ? '' : `, ligne ${line}`} : ${reason}`,
  moreProblems: (more) => `-# Et ${number.format(more)} de plus, nommés dans le journal.`,
};
