// How Footnote fares, for those who look after a server.
import type { Texts } from '../texts.ts';

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });

export const status: Texts['status'] = {
  heading: '## Wie es Footnote geht',
  corpus: (papers, index, built) =>
    `**Bestand**: ${papers === 1 ? 'ein Paper' : `${number.format(papers)} Papers`}, Index ${index}, erstellt am ${built}`,
  models: (models) => `**Modelle**: ${models}`,
  running: (started) => `**Gestartet** ${started}`,
  noLatencies: '**Tempo**: seitdem wurde nichts gefragt',
  latencies: ({ interactions, median, p95 }) =>
    `**Tempo** der letzten ${interactions === 1 ? 'Interaktion' : `${number.format(interactions)} Interaktionen`}: bestätigt nach ${number.format(median.ackMs)} ms (p50) und ${number.format(p95.ackMs)} ms (p95), beantwortet nach ${number.format(median.ms)} ms und ${number.format(p95.ms)} ms`,
  ratings: (up, down, days) =>
    `**Bewertungen** von Antworten in den letzten ${days} Tagen: ${number.format(up)} hilfreich, ${number.format(down)} nicht`,
  watches: (count) => `**Vorgemerkte Fragen** auf diesem Server: ${number.format(count)}`,
  noFaults: '**Fehler**: keine seit dem Start',
  faults: '**Letzte Fehler**, unter den Nummern, die das Protokoll hat',
  declinedNotKept:
    '**Fragen ohne Antwort** werden nicht aufbewahrt. `/footnote einstellungen` kann das einschalten; es zeigt, was dem Bestand fehlt.',
  noneDeclined: '**Fragen ohne Antwort**: bisher keine',
  declined: (kept) =>
    `**Fragen ohne Antwort**, die neuesten zuerst (${number.format(kept)} aufbewahrt)`,
  moreDeclined: (more) =>
    `-# ${more === 1 ? 'Eine weitere steht' : `${number.format(more)} weitere stehen`} in \`/footnote export\`.`,
  reindexed: (papers, seconds) =>
    `**Der Bestand ist auf dem neuesten Stand**: ${papers === 1 ? 'ein Paper' : `${number.format(papers)} Papers`}, nach ${number.format(seconds)} s`,
  changes: (added, removed) =>
    added === 0 && removed === 0
      ? 'Es hat sich nichts geändert.'
      : `${number.format(added)} hinzugekommen, ${number.format(removed)} entfernt.`,
  problems: '**Ausgelassen**',
  problem: (file, line, reason) =>
    `- ${file}${line === undefined ? '' : `, Zeile ${line}`}: ${reason}`,
  moreProblems: (more) => `-# Und ${number.format(more)} mehr, die im Protokoll stehen.`,
};
