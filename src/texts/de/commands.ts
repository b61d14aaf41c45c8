// The commands in German.
import type { CommandTexts } from '../commands.ts';

export const commands: CommandTexts = {
  ask: {
    name: 'frage',
    description: 'Beantwortet eine Frage aus den Papers, mit den Sätzen, die es sagen',
  },
  'ask question': { name: 'frage', description: 'Was soll beantwortet werden?' },
  'ask papers': { name: 'papers', description: 'Höchstens so viele Papers (sonst 5)' },
  'ask private': {
    name: 'privat',
    description: 'Die Antwort sieht nur, wer fragt (sonst alle)',
  },
  related: {
    name: 'verwandt',
    description: 'Findet die Papers nahe einem Paper, mit dem Satz, der zeigt, warum',
  },
  'related paper': { name: 'paper', description: 'Ein Titel aus der Liste oder beliebiger Text' },
  'related papers': { name: 'papers', description: 'Höchstens so viele Papers (sonst 5)' },
  compare: {
    name: 'vergleich',
    description: 'Stellt zwei Papers nebeneinander: wozu, wie, mit welchem Ergebnis',
  },
  'compare first': { name: 'erstes', description: 'Ein Titel aus der Liste' },
  'compare second': { name: 'zweites', description: 'Der Titel eines anderen Papers' },
  'reading-list': {
    name: 'leseliste',
    description: 'Zeigt die gespeicherten Papers, zum Markieren, Entfernen und Exportieren',
  },
  'paper-of-the-day': {
    name: 'paper-des-tages',
    description: 'Zeigt das Paper von heute und was es herausgefunden hat',
  },
  footnote: { name: 'footnote', description: 'Für alle, die Footnote auf diesem Server betreuen' },
  'footnote settings': {
    name: 'einstellungen',
    description: 'Zeigt und ändert die Einstellungen dieses Servers',
  },
  help: { name: 'hilfe', description: 'Erklärt, was Footnote tut und welche Befehle es gibt' },
};
