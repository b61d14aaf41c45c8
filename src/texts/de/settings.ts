// The settings of a server, what each means and what it is now.
import type { Texts } from '../texts.ts';

export const settings: Texts['settings'] = {
  heading: '## Einstellungen dieses Servers',
  about:
    'Jede Änderung gilt sofort. Wer den Server verwaltet, ist an Kanäle, Rollen und Tageszahl nicht gebunden.',
  now: (value) => `Jetzt: ${value}`,
  ownName: 'Deutsch',
  on: 'Einschalten',
  off: 'Ausschalten',
  change: 'Ändern …',
  changeSchedule: 'Zeitplan ändern …',
  onlyInServer:
    'Einstellungen haben nur Server, Direktnachrichten nicht. Der Befehl gehört in einen Server.',
  notAllowed: 'Das ist denen vorbehalten, die den Server verwalten (Recht „Server verwalten“).',
  notHere:
    'Dieser Server hat Footnote nicht installiert, es gibt also nichts einzustellen. Einladen kann Footnote, wer den Server verwaltet.',
  language: '**Sprache** von allem, was alle sehen',
  serversOwn: (name) => `die des Servers (${name})`,
  privateByDefault:
    '**Private Antworten**: eine Antwort ist nur für die fragende Person sichtbar, wenn sie nichts anderes wählt',
  openThreads: '**Threads**: eine Antwort eröffnet einen Thread für alles Weitere',
  isOn: 'an',
  isOff: 'aus',
  channels: '**Kanäle**, in denen Fragen beantwortet werden; ihre Threads gehören dazu',
  allChannels: 'alle Kanäle',
  roles: '**Rollen**, die fragen dürfen',
  allRoles: 'alle',
  gone: (number) =>
    number === 1 ? 'eine Auswahl, die es nicht mehr gibt' : `${number}, die es nicht mehr gibt`,
  limits: '**Fragen**, die eine Person stellen darf',
  limitsNow: (atOnce, aDay) =>
    `${atOnce} in einer halben Minute, ${aDay === null ? 'beliebig viele' : new Intl.NumberFormat('de').format(aDay)} am Tag`,
  limitsTitle: 'Fragen pro Person',
  atOnce: 'In einer halben Minute',
  aDay: 'Am Tag',
  aDayHint: 'Leer: beliebig viele',
  notANumber: (given, most) =>
    `„${given}“ ist keine ganze Zahl von 1 bis ${new Intl.NumberFormat('de').format(most)}. Es wurde nichts geändert.`,
  keepDeclined:
    '**Fragen ohne Antwort** werden für `/footnote status` aufbewahrt, ohne wer gefragt hat und nie private; Ausschalten löscht sie',
  pause: 'Pausieren',
  resume: 'Wieder laufen lassen',
  scheduleForm: {
    channel: 'Kanal',
    time: { label: 'Uhrzeit', description: 'Etwa 09:00' },
    weekdays: { label: 'Wochentage', description: 'Etwa Montag bis Freitag, oder Mo, Mi, Fr' },
    zone: { label: 'Zeitzone', description: 'Eine Stadt wie in Europe/Berlin' },
    topic: {
      label: 'Thema',
      description:
        'Eine Frage, der die Papers nahe sein sollen; leer: jedes Paper, wie es an der Reihe ist',
    },
  },
  watches:
    '**Vorgemerkte Fragen**: `/beobachten liste` zeigt und beendet die eines Kanals, `/footnote status` zählt alle',
};
