// What is said whatever was asked: limits, restarts, old buttons, faults.
export const common = {
  stopping: 'Footnote is restarting. Please ask again in a minute.',
  unknownCommand: 'Footnote no longer has this command. `/help` lists those it has.',
  unknownButton: 'This button is from an earlier version of Footnote. Please ask again.',
  /** `seconds` is at least 1. */
  tooFast: (seconds: number) =>
    `That is a lot of questions at once. You can ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  /** `seconds` is at least 1. */
  tooManyPresses: (seconds: number) =>
    `That was a lot of presses at once. The buttons work again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  /** `channels` are mentions, at least one. */
  otherChannels: (channels: readonly string[]) =>
    `In this server Footnote answers in ${new Intl.ListFormat('en', { type: 'disjunction' }).format(channels)}. Please ask there, or in a direct message.`,
  /** `roles` are mentions, at least one. */
  otherRoles: (roles: readonly string[]) =>
    `In this server questions are for people with the role ${new Intl.ListFormat('en', { type: 'disjunction' }).format(roles)}. Whoever manages the server can give it to you.`,
  /** `most` is how many a day are allowed, `when` says when counting starts anew. */
  enoughToday: (most: number, when: string) =>
    `In this server everyone may ask ${most === 1 ? 'one question' : `${new Intl.NumberFormat('en').format(most)} questions`} a day, and yours are used up. You can ask again at ${when}.`,
  /** `id` is what the log calls the failure. */
  fault: (id: string) =>
    `Something went wrong on my side. Please try again; if it happens again, give this number to whoever runs Footnote: \`${id}\``,
};
