// An answer as a message, page by page, and having none as a message.
import { expect, test } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { answerMessage, type AnswerView } from '#src/discord/answers/answer-message.ts';
import { evidenceOf } from '#src/discord/answers/recalled.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { toPaper } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { labels } from '#test/builders/labels.ts';
import { quotesIn } from '#test/builders/markdown.ts';
import { aTurn } from '#test/builders/turn.ts';
import { anAnswer, loraGa, s2ft, sentenceOf, tes } from '#test/fakes/library.ts';

const VIEW: AnswerView = { page: 0, sharing: 'no', corpus: 3 };

function message(answer: Answer, view: Partial<AnswerView> = {}) {
  const { question, abstained, index } = answer;
  const asked = { question, resolved: question, abstained, index };
  const turn = { ...aTurn({ ...asked, ...evidenceOf(answer) }), id: '7' };
  const citations = answer.papers.filter(({ answers }) => answers || abstained);
  return answerMessage(turn, citations, { ...VIEW, ...view }, LANGUAGES.en);
}

/** So many papers, each with one quote. */
function many(count: number) {
  return Array.from({ length: count }, (_, at) => {
    const paper = toPaper({ title: `Paper ${at + 1}`, abstract: `It says ${at + 1}. No more.` });
    return { paper, score: 1, quotes: [sentenceOf(paper, 'It says')], answers: true };
  });
}

test('an answer shows the question, each paper in blocks of its own, and the count of quotes', () => {
  const [question, first, quotes, second, , footer] = contents(message(anAnswer()));
  expect(question).toBe('### Does initialization matter for LoRA?');
  expect(first).toMatch(/^\*\*1\.\*\* \[LoRA-GA: Low-Rank .*\]\(https:.*\)$/);
  expect(quotesIn(quotes ?? '')).toEqual(anAnswer().papers[0]?.quotes.map(({ text }) => text));
  expect(second).toMatch(/^\*\*2\.\*\* \[S\^\{2\}FT/);
  expect(footer).toBe('-# 3/3 quotes verbatim · index f00d1234');
});

test('only an answer from a paper with code links code', () => {
  const [, , first, , second] = contents(message(anAnswer()));
  expect(first).toMatch(/\n\[Code\]\(https:\/\/github\.com\/Outsider565\/LoRA-GA\)$/);
  expect(second).not.toContain('Code');
});

test('three papers are on a page, numbered on, and the pages lead to each other', () => {
  const answer = anAnswer({ papers: many(7) });
  const pages = [0, 1, 2, 9].map((page) => message(answer, { page }));
  const titles = pages.map((page) =>
    contents(page).flatMap((text) => /\[(Paper \d)/.exec(text)?.[1] ?? []),
  );
  expect(titles).toEqual([
    ['Paper 1', 'Paper 2', 'Paper 3'],
    ['Paper 4', 'Paper 5', 'Paper 6'],
    ['Paper 7'],
    ['Paper 7'],
  ]);
  expect(contents(pages[1] ?? message(answer)).at(-1)).toBe(
    '-# papers 4–6 of 7 · 3/3 quotes verbatim · index f00d1234',
  );
  const ways = pages.map((page) => labels(page).filter((label) => /^(Back|More)/.test(label)));
  expect(ways).toEqual([['More papers'], ['Back', 'More papers'], ['Back'], ['Back']]);
});

test('a private answer can be shared, once; a shared one says who shares it', () => {
  expect(labels(message(anAnswer()))).not.toContain('Share with channel');
  expect(labels(message(anAnswer(), { sharing: 'offered' }))).toContain('Share with channel');
  expect(labels(message(anAnswer(), { sharing: 'done' }))).toContain('Shared');
  const [heading] = contents(message(anAnswer(), { sharedBy: '42' }));
  expect(heading).toMatch(/^-# <@42> asked and shares the answer:\n### Does/);
});

test('everything that can be pressed says what it does', () => {
  expect(labels(message(anAnswer({ papers: many(4) })))).toEqual([
    ...['Whole abstract', 'Whole abstract', 'Whole abstract'],
    ...['More papers', 'Related', 'Save to your reading list…', 'Helpful', 'Not helpful'],
  ]);
});

test('a question that is too long is shortened', () => {
  const [question] = contents(message(anAnswer({ question: 'why '.repeat(250) })));
  expect(question?.length).toBeLessThan(310);
  expect(question).toMatch(/…$/);
});

test('near misses are called so, linked, and carry no quote', () => {
  const papers = [loraGa, tes].map((paper) => ({ paper, score: 0, quotes: [], answers: false }));
  const reply = message(anAnswer({ abstained: true, papers }), { corpus: 597 });
  const [, plainly, misses, footer] = contents(reply);
  expect(plainly).toBe('Nothing in these 597 papers answers that.');
  expect(misses).toMatch(/^Near misses.*\n- \[LoRA-GA.*\]\(https.*\)\n- \[Improved.*\)$/);
  expect(misses).not.toContain('> ');
  expect(footer).toBe('-# index f00d1234');
  expect(labels(reply)).toEqual(['Tell me when there is an answer', 'Helpful', 'Not helpful']);
});

test('no near miss leaves the plain sentence', () => {
  const texts = contents(message(anAnswer({ abstained: true, papers: [] }), { corpus: 1 }));
  expect(texts[1]).toBe('Nothing in this one paper answers that.');
  expect(texts).toHaveLength(3);
});

test('whatever the length of questions and titles, the message keeps the limits', () => {
  const question = '**'.repeat(500);
  for (const abstained of [true, false]) {
    const papers = Array.from({ length: 10 }, (_, at) => {
      const paper = toPaper({ title: `${'*[_'.repeat(400)}${at}`, abstract: s2ft.abstract });
      return { paper, score: 1, quotes: [], answers: true };
    });
    const answer = anAnswer({ question, abstained, papers });
    expect(brokenLimits(message(answer, { sharing: 'offered' }).components)).toEqual([]);
  }
});
