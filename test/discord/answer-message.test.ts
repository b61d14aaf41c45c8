// An answer as a message, and having none as a message.
import { expect, test } from 'vitest';
import { answerMessage } from '#src/discord/answer-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { toPaper } from '#src/papers/paper.ts';
import { contents } from '#test/builders/contents.ts';
import { anAnswer, loraGa, s2ft, tes } from '#test/fakes/library.ts';

test('an answer shows the question, each paper in a block of its own, and the count of quotes', () => {
  const [question, first, second, footer] = contents(answerMessage(anAnswer(), 3));
  expect(question).toBe('### Does initialization matter for LoRA?');
  expect(first).toMatch(/^\*\*1\.\*\* \[LoRA-GA: Low-Rank .*\]\(https:.*\)\n> For .*\n\n> Add/);
  expect(second).toMatch(/^\*\*2\.\*\* \[S\^\{2\}FT/);
  expect(footer).toBe('-# 3/3 quotes verbatim · index f00d1234');
});

test('only an answer from a paper with code links code', () => {
  const [, first, second] = contents(answerMessage(anAnswer(), 3));
  expect(first).toMatch(/\n\[Code\]\(https:\/\/github\.com\/Outsider565\/LoRA-GA\)$/);
  expect(second).not.toContain('Code');
});

test('a question that is too long is shortened', () => {
  const [question] = contents(answerMessage(anAnswer({ question: 'why '.repeat(250) }), 3));
  expect(question?.length).toBeLessThan(310);
  expect(question).toMatch(/…$/);
});

test('near misses are called so, linked, and carry no quote', () => {
  const papers = [loraGa, tes].map((paper) => ({ paper, score: 0, quotes: [], answers: false }));
  const answer = anAnswer({ abstained: true, papers });
  const [, plainly, misses, footer] = contents(answerMessage(answer, 597));
  expect(plainly).toBe('Nothing in these 597 papers answers that.');
  expect(misses).toMatch(/^Near misses.*\n- \[LoRA-GA.*\]\(https.*\)\n- \[Improved.*\)$/);
  expect(misses).not.toContain('> ');
  expect(footer).toBe('-# index f00d1234');
});

test('no near miss leaves the plain sentence', () => {
  const texts = contents(answerMessage(anAnswer({ abstained: true, papers: [] }), 1));
  expect(texts[1]).toBe('Nothing in this one paper answers that.');
  expect(texts).toHaveLength(3);
});

test('whatever the length of questions and titles, the message keeps the limits', () => {
  const paper = toPaper({ title: '*[_'.repeat(400), abstract: s2ft.abstract });
  const papers = Array.from({ length: 10 }, () => ({
    paper,
    score: 1,
    quotes: [],
    answers: false,
  }));
  for (const abstained of [true, false]) {
    const answer = anAnswer({ question: '**'.repeat(500), abstained, papers });
    expect(brokenLimits(answerMessage(answer, 3).components)).toEqual([]);
  }
});
