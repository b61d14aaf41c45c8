// The features of a sentence tell results from methods, motivation and pointers to code.
import { describe, expect, it, test } from 'vitest';
import { FINDING_FEATURES, findingFeatures, tellsOfWork } from '#src/answer/cues.ts';

function featuresOf(sentence: string, place = 0.5): Record<string, number> {
  const values = findingFeatures(sentence, place);
  expect(values).toHaveLength(FINDING_FEATURES.length);
  return Object.fromEntries(FINDING_FEATURES.map((name, i) => [name, values[i] ?? NaN]));
}

describe('a sentence', () => {
  it.each([
    ['results reported', 'It outperforms LoRA and achieves state-of-the-art results.', 3],
    ['results reported', 'Fine-tuning is costly.', 0],
    ['finding announced', 'We find that freezing helps.', 1],
    ['finding announced', 'Our results on GLUE show a gain.', 1],
    ['finding announced', 'We propose to freeze.', 0],
    ['method described', 'In this paper, we propose a method.', 2],
    ['method described', 'It saves memory.', 0],
    ['code or data offered', 'Our code is available at https://github.com/x/y.', 1],
    ['code or data offered', 'We will release the weights.', 1],
    ['code or data offered', 'It works.', 0],
    ['measured quantity', 'It gains 3.5% on average.', 1],
    ['measured quantity', 'It is 2x faster.', 1],
    ['measured quantity', 'We use 2 of them.', 0],
    ['outlook', 'We hope to inspire future work.', 1],
    ['outlook', 'It works.', 0],
    ['position in the abstract', 'It works.', 0.5],
    ['length', 'a'.repeat(100), 0.5],
    ['length', 'a'.repeat(1000), 2],
  ])('has the feature "%s": %s', (feature, sentence, value) => {
    expect(featuresOf(sentence)[feature]).toBe(value);
  });

  it('has the same features each time it is asked', () => {
    const sentence = 'We find that code is available and outperforms.';
    expect(featuresOf(sentence)).toEqual(featuresOf(sentence));
  });
});

test.each([
  ['We propose a method.', true],
  ['It outperforms LoRA by 3%.', true],
  ['Fine-tuning is costly.', false],
  ['Existing methods achieve good results.', false],
  ['Large models have achieved state-of-the-art results.', false],
  ['We propose a method; code is available at https://github.com/x/y.', false],
])('whether it tells of the work: %s %j', (sentence, tells) => {
  expect(tellsOfWork(sentence)).toBe(tells);
});
