// The cues of a sentence tell a gap and a goal from what was made and how it works.
import { expect, it } from 'vitest';
import { ASPECT_FEATURES, aspectFeatures } from '#src/answer/aspect-cues.ts';

function featuresOf(sentences: readonly string[], at = 0): Record<string, number> {
  const row = aspectFeatures(sentences)[at] ?? [];
  expect(row).toHaveLength(ASPECT_FEATURES.length);
  return Object.fromEntries(ASPECT_FEATURES.map((name, i) => [name, row[i] ?? NaN]));
}

it.each([
  ['gap', 'However, such models lack robustness.', 1],
  ['gap', 'Such models are popular.', 0],
  ['gap', 'However, they fail, struggle, suffer and remain costly.', 2],
  ['turn', 'However, it is costly.', 1],
  ['turn', 'It is, however, costly.', 1],
  ['turn', 'It is costly.', 0],
  ['goal', 'In this work we investigate forgetting.', 1],
  ['goal', 'To bridge this gap, this paper studies forgetting.', 2],
  ['goal', 'It forgets nothing.', 0],
  ['made', 'We therefore propose FreezeNet.', 1],
  ['made', 'A two-stage method is proposed.', 1],
  ['made', 'It forgets nothing.', 0],
  ['working', 'It consists of layers.', 1],
  ['working', 'It forgets nothing.', 0],
])('%s in “%s”: %d', (name, sentence, expected) => {
  expect(featuresOf([sentence])[name]).toBe(expected);
});

it('knows where the authors begin to speak of their own work', () => {
  const sentences = ['Models grow.', 'We shrink them.', 'Our code is open.'];
  const told = sentences.map((_, at) => featuresOf(sentences, at));
  expect(told.map((row) => row['before the authors speak of their work'])).toEqual([1, 0, 0]);
  expect(told.map((row) => row['the first in which they do'])).toEqual([0, 1, 0]);
});

it('knows no such place in an abstract that never mentions its authors', () => {
  const row = featuresOf(['Models grow.', 'They shrink.']);
  expect(row['before the authors speak of their work']).toBe(0);
  expect(row['the first in which they do']).toBe(0);
});
