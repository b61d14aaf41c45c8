// The sentences of expected failures that anyone may meet in Discord: what was wrong, and the next step.
import type { Texts } from '../texts.ts';

export const errors: Texts['errors'] = {
  questionEmpty: 'Die Frage ist leer. In wenigen Worten fragen, was gesucht wird.',
  questionTooLong: (length, limit) =>
    `Die Frage hat ${length} Zeichen; gelesen werden bis zu ${limit}. Bitte kürzer fragen.`,
  questionWithoutWord:
    'In der Frage steht kein Wort, nach dem sich suchen lässt. In wenigen Worten fragen, was gesucht wird.',
  unknownPaper: (given, nearest) => {
    const titles = nearest.map((title) => `„${title}“`).join(', ');
    return `Kein Paper hat den Titel oder die Kennung „${given}“.${titles === '' ? '' : ` Ähnliche Titel: ${titles}.`}`;
  },
  noSuchPlace: (place, papers) =>
    `Die letzte Liste hat ${papers === 1 ? 'ein Paper' : `${papers} Papers`}, eine Nummer ${place} gibt es darin nicht. Bitte das Paper nennen oder neu fragen.`,
  samePaper: (title) =>
    `„${title}“ wurde zweimal genannt. Für einen Vergleich braucht es zwei verschiedene Papers.`,
  noPapers:
    'Es gibt kein Paper zur Auswahl. Abstracts in den Korpus-Ordner legen und den Index bauen.',
  shuttingDown: 'Footnote wird gerade beendet; bitte in einer Minute noch einmal fragen.',
  modelsStopped:
    'Die Modelle sind beim Antworten mehrmals stehen geblieben. Bitte noch einmal fragen, vielleicht mit weniger Worten.',
  unknownAddress: (address) =>
    `Kein Paper dieses Bestands hat die Adresse ${address}. Vielleicht hilft der Titel oder ein paar Worte dazu, worum es geht.`,
  noWords:
    'In dieser Nachricht steht kein Text, mit dem sich suchen ließe. *Papers finden* nimmt die Worte einer Nachricht als Frage, *Verwandte Papers* geht von den Papers einer Antwort weiter.',
  answerForgotten: 'Diese Antwort liegt zu lange zurück. Bitte noch einmal fragen.',
  answerChanged:
    'Die Papers dieser Antwort haben sich seither geändert. Bitte noch einmal fragen, um zu sehen, was sie jetzt sagen.',
  paperGone: 'Dieses Paper ist nicht mehr im Bestand.',
  mayNotWrite:
    'Wer in diesem Kanal nicht schreiben darf, kann auch mich nicht darin schreiben lassen.',
  cannotPost:
    'In diesem Kanal darf ich nicht schreiben, die Antwort bleibt also privat. Wer den Server verwaltet, kann mir erlauben, den Kanal zu sehen und darin zu schreiben.',
  stateUnusable: (reason) =>
    `Was Footnote sich merkt, lässt sich gerade nicht lesen oder schreiben (${reason}). Bitte in einer Minute noch einmal versuchen; passiert es wieder, sollte davon wissen, wer Footnote betreibt: vielleicht ist die Platte voll.`,
};
