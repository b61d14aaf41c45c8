// What is said whatever was asked: limits, restarts, old buttons, faults.
export const common = {
  stopping: 'Footnote is restarting. Please ask again in a minute.',
  unknownCommand: 'Footnote no longer has this command. `/help` lists those it has.',
  unknownButton: 'This button is from an earlier version of Footnote. Please ask again.',
  /** `seconds` is at least 1. */
  tooFast: (seconds: number) =>
    `That is a lot of questions at once. You can ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  /** `id` is what the log calls the failure. */
  fault: (id: string) =>
    `Something went wrong on my side. Please try again; if it happens again, give this number to whoever runs Footnote: \`${id}\``,
};
