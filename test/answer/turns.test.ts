// A turn keeps what a later question may point back to, and nothing more.
import { describe, expect, it } from 'vitest';
import { joined, turnOf, turnsAfter } from '#src/answer/turns.ts';
import { anAnswer, fakeLibrary, loraGa, s2ft } from '#test/fakes/library.ts';

describe('turnOf', () => {
  it('keeps the papers in their order and how many of them answered', () => {
    const answer = anAnswer();
    const [first, second] = answer.papers;
    if (first === undefined || second === undefined) throw new Error('two papers were expected');
    expect(turnOf({ ...answer, papers: [first, { ...second, answers: false }] })).toEqual({
      question: answer.question,
      topic: answer.topic,
      papers: [loraGa.id, s2ft.id],
      shown: 1,
    });
  });

  it('counts every near miss of an answer that declines', () => {
    const papers = anAnswer().papers.map((paper) => ({ ...paper, answers: false, quotes: [] }));
    expect(turnOf(anAnswer({ abstained: true, papers })).shown).toBe(2);
  });

  it('keeps only the papers that a question was asked of', () => {
    expect(turnOf(anAnswer({ within: [loraGa] }))).toMatchObject({ papers: [loraGa.id], shown: 1 });
  });
});

describe('turnsAfter', () => {
  it('asks the question before anew', async () => {
    const [turn] = await turnsAfter(fakeLibrary(), ' does\u200b LoRA work? ');
    expect(turn).toMatchObject({ question: 'does LoRA work?', papers: [loraGa.id, s2ft.id] });
  });

  it('reads no more of it than of any question', async () => {
    const [turn] = await turnsAfter(fakeLibrary(), 'a'.repeat(3000));
    expect(turn?.question).toHaveLength(1000);
  });

  it.each([undefined, '', ' \n', '<@1>', '🦊'])('is empty after %j', async (previous) => {
    expect(await turnsAfter(fakeLibrary(), previous)).toEqual([]);
  });
});

it('joined puts the earlier text first', () => {
  expect(joined('does LoRA work?', 'and on images?')).toBe('does LoRA work? and on images?');
});
