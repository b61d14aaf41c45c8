// What is kept of a person or a server: to have it as a file, and to have it deleted.
export const data = {
  /** What the file holds: `own` entries of the person, `server` ones of the server where it is theirs to see. */
  exported: (own: number, server: number | null) =>
    `**Everything that Footnote keeps**: ${entries(own)} of yours${server === null ? '' : `, ${entries(server)} of this server`}. What belongs to other people is not in it.`,
  nothingKept: 'Footnote keeps nothing of yours.',
  confirm: (number: number) =>
    `Footnote keeps ${entries(number)} of yours, in all servers and in direct messages: questions and what was shown for them, saved papers, ratings, standing questions. Shall all of it be deleted? That cannot be undone, and the buttons under your answers stop working. \`/footnote export\` gives it to you as a file first.`,
  confirmButton: 'Delete all of it',
  deleted: (number: number) =>
    `Done: ${entries(number)} of yours ${number === 1 ? 'is' : 'are'} deleted.`,
};

function entries(number: number): string {
  return number === 1 ? 'one entry' : `${new Intl.NumberFormat('en').format(number)} entries`;
}
