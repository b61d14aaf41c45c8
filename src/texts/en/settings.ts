// The settings of a server, what each means and what it is now.
export const settings = {
  heading: '## Settings of this server',
  about:
    'Every change counts at once. People who manage the server keep to no channel, role or number a day.',
  now: (value: string) => `Now: ${value}`,
  /** The name of this language in itself. */
  ownName: 'English',
  on: 'Switch on',
  off: 'Switch off',
  change: 'Change…',
  changeSchedule: 'Change schedule…',
  onlyInServer: 'Servers have settings, direct messages have none. Use this in a server.',
  notAllowed: 'This is for people who may manage the server (the permission “Manage Server”).',
  notHere:
    'This server has not installed Footnote, so there is nothing to look after. Somebody who manages it can invite Footnote.',
  language: '**Language** of what everyone sees',
  /** `name` is the language of the server in Discord. */
  serversOwn: (name: string) => `the server’s own (${name})`,
  privateByDefault: '**Private answers**: only the asker sees an answer, unless asked otherwise',
  openThreads: '**Threads**: an answer opens a thread for what follows',
  isOn: 'on',
  isOff: 'off',
  channels: '**Channels** in which questions are answered; their threads belong to them',
  allChannels: 'all channels',
  roles: '**Roles** that may ask',
  allRoles: 'everyone',
  /** How many of those chosen were deleted in Discord, at least one. */
  gone: (number: number) => (number === 1 ? 'one that was deleted' : `${number} that were deleted`),
  limits: '**Questions** that one person may ask',
  /** `aDay` is a number or null for any number. */
  limitsNow: (atOnce: number, aDay: number | null) =>
    `${atOnce} within half a minute, ${aDay === null ? 'any number' : new Intl.NumberFormat('en').format(aDay)} a day`,
  limitsTitle: 'Questions per person',
  atOnce: 'Within half a minute',
  aDay: 'A day',
  aDayHint: 'Empty: any number',
  /** What was typed is `given`, safe to show. */
  notANumber: (given: string, most: number) =>
    `“${given}” is not a whole number from 1 to ${new Intl.NumberFormat('en').format(most)}. Nothing was changed.`,
  keepDeclined:
    '**Questions without an answer** are kept, without who asked and never private ones, for `/footnote status`; switching it off deletes them',
  pause: 'Pause',
  resume: 'Let it run again',
  /** A label has up to 45 characters, a description up to 100. */
  scheduleForm: {
    channel: 'Channel',
    time: { label: 'Time of day', description: 'Such as 09:00' },
    weekdays: { label: 'Weekdays', description: 'Such as Monday to Friday, or Mon, Wed, Fri' },
    zone: { label: 'Time zone', description: 'A city as in Europe/Berlin' },
    topic: {
      label: 'Topic',
      description: 'A question that papers shall be near to; empty: each paper in its turn',
    },
  },
  watches:
    '**Standing questions**: `/watch list` shows and stops those of a channel, `/footnote status` counts them all',
};
