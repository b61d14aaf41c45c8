// Two papers side by side.
import type { Texts } from '../texts.ts';

export const compare: Texts['compare'] = {
  heading: 'Im Vergleich',
  aspects: { purpose: 'Wozu', method: 'Wie', result: 'Mit welchem Ergebnis' },
  notStated: 'Steht nicht im Abstract.',
  tooLong: 'Der Satz ist zu lang für diese Nachricht; er steht im Abstract.',
  verbatim: (quotes) => `${quotes}/${quotes} Zitate wörtlich`,
};
