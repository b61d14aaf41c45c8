// Help: what Footnote is for and how to talk to it.
export const help = {
  purpose: (papers: number) =>
    `**Footnote** answers research questions from ${papers === 1 ? 'one abstract' : `${papers} abstracts`}. Every quote is copied from its abstract, character for character; when no paper answers, it says so.`,
  conversation:
    'Or just mention Footnote, or reply to one of its messages: it understands what was asked before. It reads only messages that mention it or reply to it.',
  messageCommands: (names: string) => `In the menu of any message, under Apps: ${names}.`,
};
