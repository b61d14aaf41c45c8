// Answers, near misses and the buttons beneath them.
export const answer = {
  /** `papers` is how many the corpus has. */
  nothing: (papers: number) =>
    `Nothing in ${papers === 1 ? 'this one paper' : `these ${papers} papers`} answers that.`,
  nearMisses: 'Near misses, which touch on it but do not answer it:',
  /** Which papers a page shows, of how many. */
  papersOf: (from: number, to: number, all: number) =>
    from === to ? `paper ${from} of ${all}` : `papers ${from}–${to} of ${all}`,
  verbatim: (quotes: number) => `${quotes}/${quotes} quotes verbatim`,
  leftOut: (quotes: number) =>
    `${quotes === 1 ? '1 quote' : `${quotes} quotes`} too long for this message`,
  index: (name: string) => `index ${name}`,
  tooLong: 'Its quote is too long for a message; the abstract has it.',
  code: 'Code',
  projectPage: 'Project page',
  more: 'More papers',
  back: 'Back',
  wholeAbstract: 'Whole abstract',
  related: 'Related',
  share: 'Share with channel',
  shared: 'Shared',
  /** `user` is a mention. */
  sharedBy: (user: string) => `${user} asked and shares the answer:`,
  helpful: 'Helpful',
  notHelpful: 'Not helpful',
  thanks: {
    up: 'Thank you: noted as helpful. Pressing again takes it back.',
    down: 'Thank you: noted as not helpful. Pressing again takes it back.',
  },
  takenBack: 'Taken back.',
  /** `quotes` is how many passages of a whole abstract are set off; nothing is said of none. */
  setOff: (quotes: number) =>
    quotes === 0 ? '' : `Set off: ${quotes === 1 ? 'the passage' : 'the passages'} quoted before.`,
  abstractChanged: 'This abstract has changed since it was quoted; this is how it reads now.',
  attached: 'It is too long for a message, so the whole of it is attached.',
};
