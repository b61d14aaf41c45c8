// Neighbours of a paper.
import type { Texts } from '../texts.ts';

export const related: Texts['related'] = {
  near: (from) => `**Papers in der Nähe von** ${from}`,
  none: 'Im Bestand gibt es kein anderes Paper.',
  goOn: 'Von hier weiter',
  backTo: (title) => `‹ ${title}`,
  startFrom: 'Mit einem anderen Paper der Antwort beginnen',
};
