// Standing questions.

const papers = (count: number): string => (count === 1 ? '1 paper' : `${count} papers`);

export const watch = {
  /** `question` is markdown, here and below. */
  kept: (question: string) => `Kept: ${question}`,
  keptAlready: (question: string) => `That is kept already: ${question}`,
  channelHears:
    'When new papers answer it, this channel hears of each, once. `/watch list` shows what is kept.',
  youHear:
    'When new papers answer it, a direct message tells of each, once. `/watch list` shows what is kept.',
  cannotPost:
    'I cannot post in this channel, so the question is not kept. Let me see the channel, read its history and write in it, or keep the question in a direct message to me.',
  personFull: (most: number) =>
    `${most} questions are kept for you already, which is all there can be. Stop one with \`/watch remove\`; a direct message to me lists them all.`,
  channelFull: (most: number) =>
    `${most} questions are kept in this channel already, which is all there can be. \`/watch remove\` stops one.`,
  tellMe: 'Tell me when there is an answer',
  /** Above the papers of a post, of which there are `count`. */
  heading: (count: number) =>
    count === 1
      ? 'A new paper answers a standing question'
      : `${count} new papers answer a standing question`,
  /** `user` is a mention. */
  keptBy: (user: string) => `kept by ${user}`,
  stop: 'Stop watching',
  stopped: (question: string) => `Stopped: ${question}`,
  gone: 'No such question is kept any more. `/watch list` shows those that are.',
  notYours: (user: string) =>
    `Only ${user}, who keeps this question, or someone who manages the server can stop it.`,
  here: 'Questions kept in this channel',
  yours: 'Questions you keep',
  noneHere: 'No question is kept in this channel. `/watch add` keeps one.',
  noneOfYours: 'You keep no question. `/watch add` keeps one.',
  direct: 'in direct messages',
  /** Both are mentions. */
  inChannel: (channel: string, user: string) => `${channel}, kept by ${user}`,
  told: (count: number) => (count === 0 ? 'no new paper yet' : `${papers(count)} told`),
  suspended: {
    'channel-gone': '**suspended**: the channel is gone',
    'no-permission': '**suspended**: I may not post there; once I may, `/watch add` it again',
    'direct-closed':
      '**suspended**: your direct messages are closed; once open, `/watch add` it again',
  },
  remove: 'Stop watching…',
  removed: (count: number) =>
    count === 0
      ? 'Nothing was stopped.'
      : `Stopped: ${count === 1 ? '1 question' : `${count} questions`}.`,
};
