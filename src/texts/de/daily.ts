// The paper of the day: its posts and its schedule.
import type { Texts } from '../texts.ts';

export const daily: Texts['daily'] = {
  heading: 'Paper des Tages',
  headingNext: 'Das nächste Paper des Tages',
  noFindings: 'Seine Ergebnisse liest man am besten im Abstract.',
  verbatim: (quotes) => `${quotes}/${quotes} Zitate wörtlich`,
  leftOut: (quotes) => `${quotes} weitere passten nicht hinein`,
  late: (time) => `Das kommt zu spät: Es war um ${time} Uhr fällig.`,
  save: 'Auf deine Leseliste',
  earlierPapers: 'Frühere Paper',
  discussion: (address) => `[Wird hier besprochen](${address})`,
  toBegin: 'Ein Satz zum Einstieg:',
  questions: {
    comparison:
      'Fiele dieser Vergleich mit euren Daten genauso aus? Wogegen würdet ihr ihn prüfen?',
    saving: 'Wo in eurer Arbeit käme es auf diese Ersparnis an, und was könnte sie kosten?',
    figure: 'Gälte diese Zahl auch für eure Daten? Was bräuchtet ihr, um das zu prüfen?',
    theory: 'Welche Annahme dahinter würdet ihr zuerst prüfen?',
    limit: 'Kennt ihr das aus eigener Erfahrung? Was würdet ihr versuchen?',
    finding: 'Passt das zu dem, was ihr gesehen habt? Was würde euch daran zweifeln lassen?',
    method: 'Wo in eurer Arbeit ließe sich das einsetzen, und was steht dem im Weg?',
    statement: 'Was würdet ihr die Autoren zu diesem Satz fragen?',
  },
  questionNote: 'Der Satz ist wörtlich zitiert; die Frage stelle ich zu Sätzen dieser Art.',
  paused: {
    'by-hand': 'Jemand hat es angehalten. `/paper-des-tages fortsetzen` lässt es weiterlaufen.',
    'channel-gone':
      'Sein Kanal ist weg. `/paper-des-tages einrichten kanal:` gibt ihm einen anderen und lässt es weiterlaufen.',
    'no-permission':
      'Ich darf dort nicht mehr schreiben. Erlaubt mir, den Kanal zu sehen, Nachrichten zu senden und den Verlauf zu lesen, dann `/paper-des-tages fortsetzen`.',
  },
  failed: {
    'by-hand': 'nicht gepostet, der Plan war angehalten',
    'channel-gone': 'nicht gepostet, der Kanal war weg',
    'no-permission': 'nicht gepostet, ich durfte nicht',
    'discord-down': 'nicht gepostet, Discord nahm es nicht rechtzeitig an',
    fault: 'nicht gepostet, bei mir ging etwas schief; im Protokoll steht mehr',
    'no-thread': 'gepostet, aber sein Thread ließ sich nicht öffnen',
  },
  everyDay: 'jeden Tag',
  weekdayRange: (first, last) => `${first} bis ${last}`,
  noTopic: 'Kein Thema: jedes Paper der Reihe nach',
  summary: {
    title: 'Paper des Tages auf diesem Server',
    channel: (channel) => `Kanal: ${channel}`,
    when: (weekdays, time, zone) => `Wann: ${weekdays} um ${time} Uhr (${zone})`,
    topic: (topic) => `Thema: ${topic}; als Nächstes kommt das nächstgelegene, das noch nicht kam`,
    rotation: 'Thema: keines; jedes Paper kommt der Reihe nach, keines zweimal, bis alle da waren',
    next: 'Die nächsten drei:',
    late: 'Bin ich zu der Zeit nicht da, poste ich am selben Tag bis zu sechs Stunden später; danach entfällt es.',
    paused: (why) => `Angehalten: ${why}`,
  },
  history: {
    title: 'Bisherige Paper des Tages',
    none: 'Hier kam noch kein Paper des Tages.',
    noSchedule: 'Es gibt keinen Plan. `/paper-des-tages einrichten` legt einen an.',
    underWay: 'wird gerade gepostet',
  },
  pausedNow:
    'Das Paper des Tages ist angehalten. `/paper-des-tages fortsetzen` lässt es weiterlaufen.',
  skipped: (title) => `Übersprungen: ${title}`,
  comesNext: (day, title) => `${day}: ${title}`,
  stopped: (server, why) =>
    `Das Paper des Tages auf **${server}**, das du eingerichtet hast, steht still: ${why}`,
  refusals: {
    serverOnly:
      'Ein Plan gehört zu einem Server, der Footnote hat. Bitte dort in einem Kanal benutzen.',
    noSchedule: 'Hier gibt es noch keinen Plan. /paper-des-tages einrichten legt einen an.',
    timeAndZone:
      'Für einen neuen Plan brauche ich Uhrzeit und Zeitzone, zum Beispiel /paper-des-tages einrichten uhrzeit:09:00 zeitzone:Europe/Berlin.',
    time: (typed) => `„${typed}“ ist keine Uhrzeit. Bitte so schreiben: 09:00 oder 17:30.`,
    zone: (typed) =>
      `Ich kenne keine Zeitzone „${typed}“. Bitte eine Stadt tippen und aus der Liste wählen, zum Beispiel Europe/Berlin.`,
    weekdays: (typed) =>
      `Die Wochentage „${typed}“ verstehe ich nicht. Bitte zum Beispiel so: Montag bis Freitag, oder Mo, Mi, Fr.`,
    channel:
      'Das Paper des Tages braucht einen Textkanal dieses Servers. Bitte mit der Option kanal einen wählen.',
    permissions: (channel, missing) =>
      `In ${channel} fehlt mir: ${missing}. Bitte dort erlauben oder einen anderen Kanal wählen.`,
    notPaused: 'Das Paper des Tages läuft schon; nichts wurde geändert.',
    alreadyPaused: 'Das Paper des Tages ist schon angehalten; nichts wurde geändert.',
  },
  permissions: {
    ViewChannel: 'Kanal ansehen',
    SendMessages: 'Nachrichten senden',
    ReadMessageHistory: 'Nachrichtenverlauf lesen',
    CreatePublicThreads: 'Öffentliche Threads erstellen',
    SendMessagesInThreads: 'Nachrichten in Threads senden',
  },
};
