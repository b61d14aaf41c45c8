// Mentions, replies and threads.
export const conversation = {
  /** `title` is a link. */
  notStated: (title: string) => `The abstract of ${title} does not say.`,
  noneStates: (papers: number) => `None of these ${papers} abstracts says that.`,
  nothingAsked:
    'Ask me something about the papers: mention me with a question, or reply to one of my answers. `/help` says more.',
  unread:
    'I can read only messages that mention me or reply to me. Reply to my answer, or ask with this button.',
  askButton: 'Ask',
  questionLabel: 'What do you want to know?',
  noThread:
    'This server wants a thread on each answer, but I may not create public threads in this channel. Whoever manages the server can allow it, or switch it off with `/footnote settings`.',
  threadName: 'Questions on the papers',
  /** `turns` is how many questions were forgotten. */
  forgotten: (turns: number) =>
    turns === 0
      ? 'There was nothing to forget here.'
      : `Forgotten: ${turns === 1 ? 'one question and its answer' : `${turns} questions and their answers`}. What comes next is understood by itself.`,
};
