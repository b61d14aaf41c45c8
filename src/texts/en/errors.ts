// The sentences of expected failures that anyone may meet in Discord: what was wrong, and the next step.
export const errors = {
  questionEmpty: 'The question is empty. Ask in a few words what you want to know.',
  questionTooLong: (length: number, limit: number) =>
    `The question has ${length} characters; up to ${limit} are read. Ask it more shortly.`,
  questionWithoutWord:
    'The question holds no word to search for. Ask in a few words what you want to know.',
  /** `nearest` are titles, none or a few. */
  unknownPaper: (given: string, nearest: readonly string[]) => {
    const titles = nearest.map((title) => `“${title}”`).join(', ');
    return `No paper has the title or id “${given}”.${titles === '' ? '' : ` Nearest titles: ${titles}.`}`;
  },
  /** A place in the list of papers that was shown last. */
  noSuchPlace: (place: number, papers: number) =>
    `The last list has ${papers === 1 ? 'one paper' : `${papers} papers`}, so there is no number ${place} in it. Name the paper, or ask anew.`,
  samePaper: (title: string) => `“${title}” was named twice. Name two different papers to compare.`,
  noPapers:
    'There is no paper to pick from. Add abstracts to the corpus folder and build the index.',
  shuttingDown: 'Footnote is shutting down; ask again in a minute.',
  modelsStopped:
    'The models stopped while answering, several times over. Ask again, perhaps in fewer words.',
  /** `address` as it was given. */
  unknownAddress: (address: string) =>
    `No paper of this corpus has the address ${address}. Try its title, or a few words on what it is about.`,
  noWords:
    'There is no text in this message to search with. *Find papers* takes a message’s words as the question, *Related papers* walks on from an answer’s papers.',
  answerForgotten: 'This answer is too long ago for me to remember. Please ask again.',
  answerChanged:
    'The papers of this answer have changed since it was given. Please ask again to see what they say now.',
  paperGone: 'This paper is no longer in the corpus.',
  mayNotWrite: 'Whoever may not write in this channel cannot have me post in it either.',
  cannotPost:
    'I may not post in this channel, so the answer stays with you. Whoever runs the server can let me see the channel and send messages in it.',
  /** `reason` is what the database says, in English. */
  stateUnusable: (reason: string) =>
    `What Footnote remembers cannot be read or written just now (${reason}). Try again in a minute; if it happens again, tell whoever runs Footnote: its disk may be full.`,
};
