// The paper of the day: its posts and its schedule.
import type { SentenceKind } from '../../daily/discussion.ts';
import type { FailureReason, PauseReason } from '../../state/daily.ts';

/** Each asks about the quoted sentence and claims nothing about the paper. */
const questions: Readonly<Record<SentenceKind, string>> = {
  comparison:
    'Would this comparison come out the same on your data? Against what would you test it?',
  saving: 'Where in your work would this saving count, and what might it cost?',
  figure: 'Would this figure hold for your data? What would you need to check it?',
  theory: 'Which assumption behind this would you test first?',
  limit: 'Have you met this yourselves? What would you try?',
  finding: 'Does this fit what you have seen? What would make you doubt it?',
  method: 'Where in your work could this be used, and what stands in its way?',
  statement: 'What would you ask the authors about this sentence?',
};

/** Each follows “Paused: ”. */
const paused: Readonly<Record<PauseReason, string>> = {
  'by-hand': 'someone paused it. `/paper-of-the-day resume` lets it run again.',
  'channel-gone':
    'its channel is gone. `/paper-of-the-day setup channel:` gives it another one and lets it run again.',
  'no-permission':
    'I may not post there any more. Allow me to see the channel, send messages and read its history, then `/paper-of-the-day resume`.',
};

/** Each follows a day and a title. */
const failed: Readonly<Record<FailureReason, string>> = {
  'by-hand': 'not posted, the schedule was paused',
  'channel-gone': 'not posted, the channel was gone',
  'no-permission': 'not posted, I was not allowed to',
  'discord-down': 'not posted, Discord did not take it in time',
  fault: 'not posted, something went wrong on my side; the log has more',
  'no-thread': 'posted, but its thread could not be opened',
};

export const daily = {
  heading: 'Paper of the day',
  /** Of a paper that is shown before its day. */
  headingNext: 'The next paper of the day',
  noFindings: 'Its findings are best read in the abstract.',
  verbatim: (quotes: number) => `${quotes}/${quotes} quotes verbatim`,
  leftOut: (quotes: number) => `${quotes} more did not fit`,
  /** `time` is when it was due, such as 09:00. */
  late: (time: string) => `This is late: it was due at ${time}.`,
  save: 'Save to your reading list',
  earlierPapers: 'Earlier papers',
  /** `address` is where the post is. */
  discussion: (address: string) => `[Discussed here](${address})`,
  /** Above the first question of a discussion. */
  toBegin: 'A sentence to begin with:',
  questions,
  questionNote: 'The sentence is verbatim; the question is one that I ask of sentences like it.',
  paused,
  failed,
  everyDay: 'every day',
  /** `first` and `last` are names of weekdays. */
  weekdayRange: (first: string, last: string) => `${first} to ${last}`,
  noTopic: 'No topic: every paper in its turn',
  summary: {
    title: 'Paper of the day in this server',
    channel: (channel: string) => `Channel: ${channel}`,
    when: (weekdays: string, time: string, zone: string) =>
      `When: ${weekdays} at ${time} (${zone})`,
    topic: (topic: string) =>
      `Topic: ${topic}; the nearest paper that was not posted yet comes next`,
    rotation: 'Topic: none; every paper has its turn, none twice until all were posted',
    next: 'The next three:',
    late: 'If I am down at that time, I post up to six hours late on the same day; after that the post is dropped.',
    paused: (why: string) => `Paused: ${why}`,
  },
  history: {
    title: 'Papers of the day so far',
    none: 'No paper of the day was posted here yet.',
    noSchedule: 'There is no schedule. `/paper-of-the-day setup` sets one up.',
    underWay: 'being posted',
  },
  pausedNow: 'The paper of the day is paused. `/paper-of-the-day resume` lets it run again.',
  skipped: (title: string) => `Passed over: ${title}`,
  comesNext: (day: string, title: string) => `${day}: ${title}`,
  /** To the person who set it up, by direct message; `why` is one of `paused`. */
  stopped: (server: string, why: string) =>
    `The paper of the day in **${server}**, which you set up, stands still: ${why}`,
  refusals: {
    serverOnly:
      'A schedule belongs to a server that has Footnote. Use this command in a channel there.',
    noSchedule: 'There is no schedule here yet. Set one up with /paper-of-the-day setup.',
    timeAndZone:
      'For a new schedule I need a time and a time zone, for example /paper-of-the-day setup time:09:00 zone:Europe/Berlin.',
    time: (typed: string) => `“${typed}” is not a time of day. Write it as 09:00 or 17:30.`,
    zone: (typed: string) =>
      `I know no time zone “${typed}”. Type a city and choose from the list, for example Europe/Berlin.`,
    weekdays: (typed: string) =>
      `I do not understand the weekdays “${typed}”. Write for example Monday to Friday, or Mon, Wed, Fri.`,
    channel:
      'The paper of the day needs a text channel of this server. Choose one with the option channel.',
    permissions: (channel: string, missing: string) =>
      `In ${channel} I lack: ${missing}. Allow me that there, or choose another channel.`,
    notPaused: 'The paper of the day is running already; nothing was changed.',
    alreadyPaused: 'The paper of the day is paused already; nothing was changed.',
  },
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    ReadMessageHistory: 'Read Message History',
    CreatePublicThreads: 'Create Public Threads',
    SendMessagesInThreads: 'Send Messages in Threads',
  },
};
