// What a question points back to is found in the words that people use for it, and in no others.
import { describe, expect, it } from 'vitest';
import {
  asksAboutAuthors,
  asksForGist,
  asksForLink,
  beginsAnew,
  carriesOver,
  descriptionIn,
  leansBack,
  looksElsewhere,
  placeIn,
  pointsBack,
  setIn,
  setsAgainst,
} from '#src/answer/references.ts';

describe('placeIn', () => {
  it.each([
    ['the second one, does it have code?', 2, 'does it have code?'],
    ['and the third?', 3, 'and ?'],
    ['does paper 4 say why?', 4, 'does say why?'],
    ['#2: which datasets?', 2, 'which datasets?'],
    ['tell me more about the last of these', -1, 'tell me more about'],
    ['the 2nd paper', 2, ''],
  ])('finds the place in %j', (question, place, rest) => {
    expect(placeIn(question)).toEqual({ place, rest });
  });

  it.each(['does the second layer matter?', 'first-order methods', 'what happened last year?'])(
    'finds none in %j',
    (question) => {
      expect(placeIn(question)).toBeUndefined();
    },
  );
});

describe('setIn', () => {
  it.each([
    ['which of them is faster?', undefined],
    ['do any of these have code?', undefined],
    ['which one predicts types?', undefined],
    ['compare the first two', 2],
    ['do the first 3 papers agree?', 3],
  ])('finds the papers meant in %j', (question, count) => {
    expect(setIn(question)?.count).toBe(count);
    expect(setIn(question)).toBeDefined();
  });

  it.each(['which models are faster?', 'what are these for?'])('finds none in %j', (question) => {
    expect(setIn(question)).toBeUndefined();
  });
});

it.each([
  ['the one that needs only two models, how good is it?', 'needs only two models'],
  ['how large is the dataset of the golden noise paper?', 'golden noise'],
  ['which datasets are used?', undefined],
])('descriptionIn finds how a paper is told in %j', (question, words) => {
  expect(descriptionIn(question)).toBe(words);
});

describe('pointsBack', () => {
  it.each([
    'does it need labels?',
    'and what about its memory use?',
    'did they try larger models?',
    'how much data does this method need?',
    'what do the authors conclude?',
    'is that faster?',
    'what is it called?',
    'which models was it tried on?',
  ])('is true of %j', (question) => {
    expect(pointsBack(question)).toBe(true);
  });

  it.each([
    'is it possible to prune at initialization?',
    'does LoRA keep its advantage at high rank?',
    'how does pruning work?',
    'is there anything on poker?',
  ])('is false of %j', (question) => {
    expect(pointsBack(question)).toBe(false);
  });
});

it.each([
  ['and for vision models?', true],
  ['what about speech?', true],
  ['and only the LayerNorm?', true],
  ['and how fast is it?', false],
  ['which optimizers save memory?', false],
])('carriesOver: %j is %j', (question, expected) => {
  expect(carriesOver(question)).toBe(expected);
});

it.each([
  ['tell me more about it', true],
  ['what is about?', true],
  ['summarise', true],
  ['what about memory in transformers?', false],
  ['tell me how pruning hurts translation', false],
])('asksForGist: %j is %j', (question, expected) => {
  expect(asksForGist(question)).toBe(expected);
});

it('tells a new topic, a leaning question, a look elsewhere, a link and a paper’s making', () => {
  expect(beginsAnew('Something else: what about poker?')).toBe(true);
  expect(beginsAnew('what else does it need?')).toBe(false);
  expect(leansBack('why?')).toBe(true);
  expect(leansBack('which datasets are large?')).toBe(false);
  expect(looksElsewhere('are there other methods?')).toBe(true);
  expect(looksElsewhere('does it work?')).toBe(false);
  expect(setsAgainst('SSF vs. prompt tuning')).toBe(true);
  expect(setsAgainst('is SSF or prompt tuning cheaper?')).toBe(false);
  expect(asksForLink('is the code on GitHub?')).toBe(true);
  expect(asksForLink('does it decode faster?')).toBe(false);
  expect(asksAboutAuthors('who wrote it?')).toBe(true);
  expect(asksAboutAuthors('what year did SimMIM come out')).toBe(true);
  expect(asksAboutAuthors('when was the MeZO paper published?')).toBe(true);
  expect(asksAboutAuthors('who benefits from pruning?')).toBe(false);
  expect(asksAboutAuthors('when do good starts appear in training?')).toBe(false);
});
