// Two papers side by side.
import type { Texts } from '../texts.ts';

export const compare: Texts['compare'] = {
  heading: 'Côte à côte',
  aspects: { purpose: 'Dans quel but', method: 'Comment', result: 'Avec quel résultat' },
  notStated: 'Le résumé n’en dit rien.',
  tooLong: 'La phrase est trop longue pour ce message ; elle figure dans le résumé.',
  verbatim: (quotes) => `${quotes}/${quotes} citations mot pour mot`,
};
