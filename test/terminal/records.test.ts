// The JSON that machines read keeps its shape, and no quote in it is anything but a slice of its abstract.
import { describe, expect, it } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import {
  answerRecord,
  findingsRecord,
  neighboursAsAnswer,
  neighboursRecord,
} from '#src/terminal/records.ts';
import { aPaper } from '#test/builders/paper.ts';
import { anAnswer } from '#test/fakes/library.ts';

const paper = aPaper();
const quote = quoteAt(paper, { start: 0, end: 27 });
const TEXT = 'Many uses need short texts.';
const cited = { title: 'Late Chunking', score: 0.5, url: 'https://arxiv.org/abs/2409.04701' };
const shown = { text: TEXT, start: 0, end: 27 };
const answer = anAnswer({ papers: [{ paper, score: 0.5, quotes: [quote], answers: true }] });
const neighbours = { query: 'q', paper, papers: [{ paper, score: 0.5, why: quote }], index: 'i' };

describe('the shape of', () => {
  it('an answer', () => {
    expect(answerRecord('1', 'why?', answer, 12.5)).toStrictEqual({
      id: '1',
      question: 'why?',
      abstained: false,
      papers: [{ ...cited, quotes: [shown] }],
      index: 'f00d1234',
      ms: 12.5,
    });
  });

  it('an abstention, whose near misses have no quote', () => {
    const none = anAnswer({
      abstained: true,
      papers: [{ paper, score: 0.5, quotes: [], answers: false }],
    });
    expect(answerRecord('1', 'why?', none, 1)).toMatchObject({
      abstained: true,
      papers: [{ title: 'Late Chunking', quotes: [] }],
    });
  });

  it('neighbours', () => {
    expect(neighboursRecord('1', 'q', neighbours)).toStrictEqual({
      id: '1',
      question: 'q',
      papers: [{ ...cited, why: shown }],
    });
  });

  it('neighbours in a batch of answers', () => {
    expect(neighboursAsAnswer('1', 'q', neighbours, 3)).toStrictEqual({
      id: '1',
      question: 'q',
      abstained: false,
      papers: [{ ...cited, quotes: [shown] }],
      index: 'i',
      ms: 3,
    });
  });

  it('findings', () => {
    expect(findingsRecord('1', { paper, quotes: [quote] })).toStrictEqual({
      id: '1',
      title: 'Late Chunking',
      quotes: [shown],
    });
  });
});

describe('a quote that is not in the abstract is refused in', () => {
  const wrong = { ...quote, text: 'Many uses need long texts..' };
  it.each([
    [
      'an answer',
      () =>
        answerRecord(
          '1',
          'q',
          anAnswer({ papers: [{ paper, score: 1, quotes: [wrong], answers: true }] }),
          1,
        ),
    ],
    [
      'neighbours',
      () =>
        neighboursRecord('1', 'q', { ...neighbours, papers: [{ paper, score: 1, why: wrong }] }),
    ],
    [
      'neighbours in a batch',
      () =>
        neighboursAsAnswer(
          '1',
          'q',
          { ...neighbours, papers: [{ paper, score: 1, why: wrong }] },
          1,
        ),
    ],
    ['findings', () => findingsRecord('1', { paper, quotes: [wrong] })],
  ])('%s', (_what, make) => {
    expect(make).toThrow('is not in the abstract');
  });
});
