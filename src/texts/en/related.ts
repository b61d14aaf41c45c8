// Neighbours of a paper.
export const related = {
  /** `from` is markdown: a linked title or a text. */
  near: (from: string) => `**Papers near** ${from}`,
  none: 'There is no other paper in this corpus.',
  goOn: 'Go on from here',
  /** `title` may be shortened. */
  backTo: (title: string) => `‹ ${title}`,
  startFrom: 'Start from another paper of the answer',
};
