// What is said whatever was asked: limits, restarts, old buttons, faults.
import type { Texts } from '../texts.ts';

export const common: Texts['common'] = {
  stopping: 'Footnote startet gerade neu. Bitte in einer Minute noch einmal fragen.',
  unknownCommand: 'Diesen Befehl kennt Footnote nicht mehr. `/help` nennt alle, die es gibt.',
  unknownButton:
    'Dieser Knopf stammt aus einer früheren Version von Footnote. Bitte noch einmal fragen.',
  tooFast: (seconds) =>
    `Das sind viele Fragen auf einmal. Die nächste geht in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`}.`,
  fault: (id) =>
    `Bei mir ist etwas schiefgegangen. Bitte noch einmal versuchen; passiert es wieder, hilft diese Nummer allen, die Footnote betreiben: \`${id}\``,
};
