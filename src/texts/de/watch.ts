// Standing questions.
import type { Texts } from '../texts.ts';

const papers = (count: number): string => (count === 1 ? '1 Paper' : `${count} Papers`);

export const watch: Texts['watch'] = {
  kept: (question) => `Vorgemerkt: ${question}`,
  keptAlready: (question) => `Das ist schon vorgemerkt: ${question}`,
  channelHears:
    'Sobald neue Papers sie beantworten, erfährt es dieser Kanal, je Paper einmal. `/beobachten liste` zeigt alle Fragen.',
  youHear:
    'Sobald neue Papers sie beantworten, kommt eine Direktnachricht, je Paper einmal. `/beobachten liste` zeigt alle Fragen.',
  cannotPost:
    'In diesem Kanal kann ich nicht schreiben, deshalb ist die Frage nicht vorgemerkt. Nötig ist, dass ich den Kanal sehen, seinen Verlauf lesen und in ihm schreiben darf; oder die Frage wird mir per Direktnachricht gestellt.',
  personFull: (most) =>
    `Es sind schon ${most} eigene Fragen vorgemerkt, mehr geht nicht. \`/beobachten entfernen\` beendet eine; per Direktnachricht zeige ich alle.`,
  channelFull: (most) =>
    `In diesem Kanal sind schon ${most} Fragen vorgemerkt, mehr geht nicht. \`/beobachten entfernen\` beendet eine.`,
  tellMe: 'Bescheid geben, sobald es eine Antwort gibt',
  heading: (count) =>
    count === 1
      ? 'Ein neues Paper beantwortet eine vorgemerkte Frage'
      : `${count} neue Papers beantworten eine vorgemerkte Frage`,
  keptBy: (user) => `vorgemerkt von ${user}`,
  stop: 'Nicht mehr beobachten',
  stopped: (question) => `Beendet: ${question}`,
  gone: 'Eine solche Frage ist nicht mehr vorgemerkt. `/beobachten liste` zeigt alle, die es sind.',
  notYours: (user) =>
    `Beenden können diese Frage nur ${user}, von wem sie stammt, und alle, die den Server verwalten.`,
  here: 'In diesem Kanal vorgemerkte Fragen',
  yours: 'Eigene vorgemerkte Fragen',
  noneHere: 'In diesem Kanal ist keine Frage vorgemerkt. `/beobachten neu` merkt eine vor.',
  noneOfYours: 'Es ist keine Frage vorgemerkt. `/beobachten neu` merkt eine vor.',
  direct: 'per Direktnachricht',
  inChannel: (channel, user) => `${channel}, vorgemerkt von ${user}`,
  told: (count) => (count === 0 ? 'noch kein neues Paper' : `${papers(count)} gemeldet`),
  suspended: {
    'channel-gone': '**ausgesetzt**: den Kanal gibt es nicht mehr',
    'no-permission':
      '**ausgesetzt**: dort darf ich nicht schreiben; wenn doch wieder, mit `/beobachten neu` erneuern',
    'direct-closed':
      '**ausgesetzt**: Direktnachrichten sind abgestellt; wenn wieder möglich, mit `/beobachten neu` erneuern',
  },
  remove: 'Nicht mehr beobachten…',
  removed: (count) =>
    count === 0
      ? 'Nichts wurde beendet.'
      : `Beendet: ${count === 1 ? '1 Frage' : `${count} Fragen`}.`,
};
