// Related papers as a message: why each is near, the way on and the way back.
import { expect, test } from 'vitest';
import type { Neighbours } from '#src/answer/answer.ts';
import { relatedMessage, type Surroundings } from '#src/discord/related/related-message.ts';
import { walkIn, type Walk } from '#src/discord/related/walk.ts';
import { partsOf } from '#src/discord/action.ts';
import { paperKey } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { labels, pressables } from '#test/builders/labels.ts';
import { loraGa, s2ft, sentenceOf, tes } from '#test/fakes/library.ts';

const near = { paper: s2ft, score: 0.5, why: sentenceOf(s2ft, 'Using our partial') };
const FROM_PAPER: Neighbours = { query: 'lora ga', paper: loraGa, papers: [near], index: 'f00d' };
const AT_PAPER: Walk = { at: paperKey(loraGa), trail: [], page: 0 };
const FROM_TEXT: Neighbours = { query: '*a*', papers: [near], index: 'f00d' };
const AT_TEXT: Walk = { at: undefined, trail: [], origin: { kind: 'text', turn: '7' }, page: 0 };

const message = (near: Neighbours, walk: Walk, around: Partial<Surroundings> = {}) =>
  relatedMessage(near, walk, { trail: [], answer: [], ...around }, LANGUAGES.en);

test('each neighbour shows the sentence of its own that says why', () => {
  const [heading, first, why, footer] = contents(message(FROM_PAPER, AT_PAPER));
  expect(heading).toMatch(/^\*\*Papers near\*\* \[LoRA-GA: Low-Rank/);
  expect(first).toMatch(/^\*\*1\.\*\* \[S\^\{2\}FT/);
  expect(why).toMatch(/^> Using our partial/);
  expect(footer).toBe('-# 1/1 quotes verbatim · index f00d');
});

test('a free text stands in the heading, escaped', () => {
  const [heading] = contents(message(FROM_TEXT, AT_TEXT, { text: '*a*' }));
  expect(heading).toBe('**Papers near** \\*a\\*');
});

test('no neighbour is said plainly', () => {
  const [, sentence] = contents(message({ ...FROM_TEXT, papers: [] }, AT_TEXT));
  expect(sentence).toBe('There is no other paper in this corpus.');
});

test('a neighbour leads on, and the paper that led there becomes part of the trail', () => {
  const reply = message(FROM_PAPER, { ...AT_PAPER, trail: [paperKey(tes)] }, { trail: [tes] });
  const on = pressables(reply).find(({ label }) => label === 'Go on from here');
  expect(walkIn(partsOf(on?.id ?? '').args)).toEqual({
    ...{ at: paperKey(s2ft), trail: [paperKey(tes), paperKey(loraGa)], page: 0 },
  });
});

test('the trail stands above everything, oldest first, and begins with the text', () => {
  const walk = {
    ...AT_PAPER,
    trail: [paperKey(tes)],
    origin: { kind: 'text', turn: '7' },
  } as const;
  const reply = message(FROM_PAPER, walk, { trail: [tes, undefined], text: 'a text' });
  expect(labels(reply).slice(0, 2)).toEqual([
    '‹ a text',
    '‹ Improved Visual Fine-tuning with Natura…',
  ]);
});

test('a walk from an answer offers the answer’s other papers', () => {
  const walk = { ...AT_PAPER, origin: { kind: 'answer', turn: '7' } } as const;
  expect(labels(message(FROM_PAPER, walk, { answer: [loraGa, tes] }))).toContain(
    'Start from another paper of the answer',
  );
  expect(labels(message(FROM_PAPER, walk, { answer: [loraGa] }))).not.toContain(
    'Start from another paper of the answer',
  );
});
