// What is said whatever was asked: limits, restarts, old buttons, faults.
import type { Texts } from '../texts.ts';

export const common: Texts['common'] = {
  stopping: 'Footnote startet gerade neu. Bitte in einer Minute noch einmal fragen.',
  unknownCommand: 'Diesen Befehl kennt Footnote nicht mehr. `/help` nennt alle, die es gibt.',
  unknownButton:
    'Dieser Knopf stammt aus einer früheren Version von Footnote. Bitte noch einmal fragen.',
  tooFast: (seconds) =>
    `Das sind viele Fragen auf einmal. Die nächste geht in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`}.`,
  tooManyPresses: (seconds) =>
    `Das war oft gedrückt. Die Knöpfe gehen wieder in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`}.`,
  otherChannels: (channels) =>
    `Auf diesem Server antwortet Footnote in ${new Intl.ListFormat('de', { type: 'disjunction' }).format(channels)}. Bitte dort fragen oder in einer Direktnachricht.`,
  otherRoles: (roles) =>
    `Auf diesem Server sind Fragen denen mit der Rolle ${new Intl.ListFormat('de', { type: 'disjunction' }).format(roles)} vorbehalten. Vergeben kann sie, wer den Server verwaltet.`,
  enoughToday: (most, when) =>
    `Auf diesem Server sind am Tag ${most === 1 ? 'eine Frage' : `${new Intl.NumberFormat('de').format(most)} Fragen`} pro Person möglich, mehr geht heute nicht. Weiter geht es um ${when}.`,
  fault: (id) =>
    `Bei mir ist etwas schiefgegangen. Bitte noch einmal versuchen; passiert es wieder, hilft diese Nummer allen, die Footnote betreiben: \`${id}\``,
};
