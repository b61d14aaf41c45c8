// Help: what Footnote is for and how to talk to it.
import type { Texts } from '../texts.ts';

export const help: Texts['help'] = {
  purpose: (papers) =>
    `**Footnote** beantwortet Forschungsfragen aus ${papers === 1 ? 'einem Abstract' : `${papers} Abstracts`}. Jedes Zitat ist Zeichen für Zeichen aus seinem Abstract kopiert; wenn kein Paper antwortet, sagt Footnote das.`,
  conversation:
    'Oder einfach Footnote erwähnen oder auf eine seiner Nachrichten antworten: Es versteht, was vorher gefragt wurde. Es liest nur Nachrichten, die es erwähnen oder ihm antworten.',
  messageCommands: (names) => `Im Menü jeder Nachricht, unter Apps: ${names}.`,
};
