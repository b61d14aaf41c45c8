// Two papers side by side.
export const compare = {
  heading: 'Side by side',
  aspects: { purpose: 'What for', method: 'How', result: 'With what result' },
  notStated: 'Not stated in the abstract.',
  tooLong: 'Its sentence is too long for this message; the abstract has it.',
  verbatim: (quotes: number) => `${quotes}/${quotes} quotes verbatim`,
};
