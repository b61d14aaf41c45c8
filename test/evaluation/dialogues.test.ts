// The share of right turns counts what a person would see: the right paper first, or that it does not say.
import { expect, it } from 'vitest';
import { dialogueShares, holdAll } from '#src/evaluation/dialogues.ts';
import { readDialogues, type Dialogue } from '#src/evaluation/questions.ts';
import { anAnswer, fakeLibrary, loraGa, s2ft, tes } from '#test/fakes/library.ts';

const dialogue: Dialogue = {
  id: 'a',
  part: 'tuned',
  turns: [
    { question: 'one', kind: 'opening', papers: [loraGa.title] },
    { question: 'two', kind: 'ordinal', shown: 2 },
    { question: 'three', kind: 'pronoun', papers: [s2ft.title], stated: false },
    { question: 'four', kind: 'pronoun', papers: [tes.title] },
  ],
};

it('counts each turn against the paper that is meant, and hands the turns on', async () => {
  const seen: number[] = [];
  const [, second] = anAnswer().papers;
  const library = fakeLibrary({
    ask: (question, { turns = [] } = {}) => {
      seen.push(turns.length);
      if (question === 'one' || second === undefined)
        return Promise.resolve(anAnswer({ question }));
      const abstained = question === 'three';
      return Promise.resolve(anAnswer({ question, abstained, papers: [second], within: [s2ft] }));
    },
  });
  const held = await holdAll(library, [dialogue], () => undefined);
  expect(seen).toEqual([0, 1, 2, 3]);
  expect(held.map(({ right }) => right)).toEqual([true, true, true, false]);
  expect(dialogueShares(held, 'tuned')).toEqual({
    ...{ all: 0.75, openings: 1, followUps: 2 / 3, last: 0, turns: 4, dialogues: 1 },
  });
  expect(dialogueShares(held, 'held out').turns).toBe(0);
});

it('the written dialogues are whole: thirty or more to tune on, others held out, two to four turns each', async () => {
  const dialogues = await readDialogues();
  const ids = new Set(dialogues.map(({ id }) => id));
  expect(ids.size).toBe(dialogues.length);
  expect(dialogues.filter(({ part }) => part === 'tuned').length).toBeGreaterThanOrEqual(30);
  expect(dialogues.filter(({ part }) => part === 'held out').length).toBeGreaterThanOrEqual(15);
  for (const { id, turns } of dialogues) {
    expect(turns.length, id).toBeGreaterThanOrEqual(2);
    expect(turns.length, id).toBeLessThanOrEqual(4);
    for (const { papers, shown } of turns)
      expect(papers === undefined, id).toBe(shown !== undefined);
  }
});
