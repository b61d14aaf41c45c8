// The commands in German.
import type { CommandTexts } from '../commands.ts';

export const commands: CommandTexts = {
  ask: {
    name: 'frage',
    description: 'Beantwortet eine Frage aus den Papers, mit den Sätzen, die es sagen',
  },
  'ask question': { name: 'frage', description: 'Was soll beantwortet werden?' },
  'ask papers': { name: 'papers', description: 'Höchstens so viele Papers (sonst 10)' },
  'ask private': {
    name: 'privat',
    description: 'Ob nur die fragende Person die Antwort sieht',
  },
  forget: {
    name: 'vergessen',
    description: 'Vergisst, was hier gefragt und geantwortet wurde',
  },
  related: {
    name: 'verwandt',
    description: 'Findet die Papers nahe einem Paper, mit dem Satz, der zeigt, warum',
  },
  'related paper': {
    name: 'paper',
    description: 'Ein Titel aus der Liste, ein Link zu einem Paper oder beliebiger Text',
  },
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
  watch: {
    name: 'beobachten',
    description: 'Meldet neue Papers, die eine Frage beantworten',
  },
  'watch add': {
    name: 'neu',
    description: 'Merkt eine Frage vor: Neue Papers, die sie beantworten, werden hier gemeldet',
  },
  'watch add question': { name: 'frage', description: 'Was sollen neue Papers beantworten?' },
  'watch list': { name: 'liste', description: 'Zeigt die Fragen, die hier vorgemerkt sind' },
  'watch remove': { name: 'entfernen', description: 'Beendet eine Frage, die hier vorgemerkt ist' },
  'watch remove question': { name: 'frage', description: 'Eine aus der Liste' },
  'paper-of-the-day': {
    name: 'paper-des-tages',
    description: 'Zeigt das Paper von heute, oder postet eines zu einer Zeit, die ihr wählt',
  },
  'paper-of-the-day now': {
    name: 'jetzt',
    description: 'Zeigt das Paper von heute und was es herausgefunden hat',
  },
  'paper-of-the-day setup': {
    name: 'einrichten',
    description: 'Richtet ein oder ändert, wann und wo Papers kommen (braucht „Server verwalten“)',
  },
  'paper-of-the-day setup time': {
    name: 'uhrzeit',
    description: 'Die Uhrzeit, etwa 09:00',
  },
  'paper-of-the-day setup zone': {
    name: 'zeitzone',
    description: 'Die Zeitzone: eine Stadt tippen, etwa Berlin',
  },
  'paper-of-the-day setup weekdays': {
    name: 'wochentage',
    description: 'Etwa Montag bis Freitag (sonst dies), oder Mo, Mi, Fr',
  },
  'paper-of-the-day setup channel': {
    name: 'kanal',
    description: 'Wo Papers gepostet werden (sonst in diesem Kanal)',
  },
  'paper-of-the-day setup topic': {
    name: 'thema',
    description: 'Eine Frage, der die Papers nahe sein sollen (sonst jedes der Reihe nach)',
  },
  'paper-of-the-day pause': {
    name: 'pause',
    description: 'Postet nichts mehr, bis es fortgesetzt wird (braucht „Server verwalten“)',
  },
  'paper-of-the-day resume': {
    name: 'fortsetzen',
    description: 'Postet ab dem nächsten Mal wieder (braucht „Server verwalten“)',
  },
  'paper-of-the-day skip': {
    name: 'überspringen',
    description:
      'Lässt das nächste Paper aus; ein anderes kommt dafür (braucht „Server verwalten“)',
  },
  'paper-of-the-day history': {
    name: 'verlauf',
    description: 'Zeigt die bisherigen Papers des Tages und wie der Plan steht',
  },
  footnote: {
    name: 'footnote',
    description: 'Einstellungen und Zustand von Footnote, und was es aufbewahrt',
  },
  'footnote settings': {
    name: 'einstellungen',
    description: 'Zeigt und ändert die Einstellungen dieses Servers',
  },
  'footnote status': {
    name: 'status',
    description: 'Zeigt, wie es Footnote geht und was dem Bestand fehlt',
  },
  'footnote reindex': {
    name: 'neu-einlesen',
    description: 'Bringt den Index auf den Stand der Abstracts',
  },
  'footnote export': {
    name: 'export',
    description: 'Gibt als Datei, was Footnote zur eigenen Person aufbewahrt',
  },
  'footnote delete-my-data': {
    name: 'meine-daten-löschen',
    description: 'Löscht nach Rückfrage, was Footnote zur eigenen Person aufbewahrt',
  },
  help: { name: 'hilfe', description: 'Erklärt, was Footnote tut und welche Befehle es gibt' },
  'Find papers': { name: 'Papers finden' },
  'Related papers': { name: 'Verwandte Papers' },
};
