// A corpus to which papers come: the fake library with new papers, which answer every question but those on pizza.
import type { Library } from '#src/answer/answer.ts';
import { type Paper, toPaper } from '#src/papers/paper.ts';
import { anAnswer, fakeLibrary, sentenceOf } from '#test/fakes/library.ts';

/** A paper that tells them apart by its number. */
export function newPaper(number: number): Paper {
  return toPaper({
    title: `New Adapters, Part ${number}`,
    abstract: `Adapters are popular. We find that part ${number} halves the memory of fine-tuning. More follows.`,
  });
}

/** What replaces the methods of a library once these papers have come. */
export function withPapers(...added: readonly Paper[]) {
  const old = fakeLibrary();
  const index = `beef${String(added.length).padStart(4, '0')}`;
  const cited = added.map((paper) => {
    const quotes = [sentenceOf(paper, 'We find')];
    return { paper, score: 0.95, quotes, answers: true };
  });
  return {
    index,
    papers: [...old.papers, ...added],
    find: (key: string): Paper | undefined => added.find(({ id }) => id === key) ?? old.find(key),
    ask: (question: string) =>
      question.includes('pizza')
        ? old.ask(question)
        : Promise.resolve(anAnswer({ question, index, papers: [...cited, ...anAnswer().papers] })),
  } satisfies Partial<Library>;
}
