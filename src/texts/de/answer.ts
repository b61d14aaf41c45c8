// Answers, near misses and the buttons beneath them.
import type { Texts } from '../texts.ts';

export const answer: Texts['answer'] = {
  nothing: (papers) =>
    papers === 1
      ? 'Das einzige Paper des Bestands beantwortet das nicht.'
      : `Keines der ${papers} Papers beantwortet das.`,
  nearMisses: 'Knapp daneben: Diese berühren das Thema, beantworten die Frage aber nicht.',
  papersOf: (from, to, all) =>
    from === to ? `Paper ${from} von ${all}` : `Papers ${from}–${to} von ${all}`,
  verbatim: (quotes) => `${quotes}/${quotes} Zitate wörtlich`,
  leftOut: (quotes) =>
    `${quotes === 1 ? '1 Zitat' : `${quotes} Zitate`} zu lang für diese Nachricht`,
  index: (name) => `Index ${name}`,
  tooLong: 'Das Zitat ist zu lang für eine Nachricht; es steht im Abstract.',
  code: 'Code',
  projectPage: 'Projektseite',
  more: 'Weitere Papers',
  back: 'Zurück',
  wholeAbstract: 'Ganzer Abstract',
  related: 'Verwandte',
  share: 'Im Kanal teilen',
  shared: 'Geteilt',
  sharedBy: (user) => `${user} hat gefragt und teilt die Antwort:`,
  helpful: 'Hilfreich',
  notHelpful: 'Nicht hilfreich',
  thanks: {
    up: 'Danke, als hilfreich vermerkt. Nochmaliges Drücken nimmt es zurück.',
    down: 'Danke, als nicht hilfreich vermerkt. Nochmaliges Drücken nimmt es zurück.',
  },
  takenBack: 'Zurückgenommen.',
  setOff: (quotes) =>
    quotes === 0
      ? ''
      : `Abgesetzt: ${quotes === 1 ? 'die zuvor zitierte Stelle' : 'die zuvor zitierten Stellen'}.`,
  abstractChanged: 'Dieser Abstract hat sich geändert, seit er zitiert wurde; so lautet er jetzt.',
  attached: 'Für eine Nachricht ist er zu lang; der ganze Text liegt bei.',
};
