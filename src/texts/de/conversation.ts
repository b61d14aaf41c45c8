// Mentions, replies and threads.
import type { Texts } from '../texts.ts';

export const conversation: Texts['conversation'] = {
  notStated: (title) => `Das Abstract von ${title} sagt dazu nichts.`,
  noneStates: (papers) => `Keines dieser ${papers} Abstracts sagt das.`,
  nothingAsked:
    'Frag mich etwas zu den Papers: mich mit einer Frage erwähnen oder auf eine meiner Antworten antworten. Mehr dazu mit `/help`.',
  unread:
    'Ich kann nur Nachrichten lesen, die mich erwähnen oder mir antworten. Bitte auf meine Antwort antworten oder mit diesem Knopf fragen.',
  askButton: 'Fragen',
  questionLabel: 'Was soll beantwortet werden?',
  noThread:
    'Dieser Server möchte zu jeder Antwort einen Thread, aber in diesem Kanal darf ich keine öffentlichen Threads erstellen. Wer den Server verwaltet, kann es erlauben oder mit `/footnote settings` abschalten.',
  threadName: 'Fragen zu den Papers',
  forgotten: (turns) =>
    turns === 0
      ? 'Hier gab es nichts zu vergessen.'
      : `Vergessen: ${turns === 1 ? 'eine Frage mit ihrer Antwort' : `${turns} Fragen mit ihren Antworten`}. Was nun kommt, wird für sich verstanden.`,
};
