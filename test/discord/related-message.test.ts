// Related papers as a message.
import { expect, test } from 'vitest';
import { relatedMessage } from '#src/discord/related-message.ts';
import { contents } from '#test/builders/contents.ts';
import { loraGa, s2ft, sentenceOf } from '#test/fakes/library.ts';

const near = { paper: s2ft, score: 0.5, why: sentenceOf(s2ft, 'Using our partial') };

test('each neighbour shows the sentence of its own that says why', () => {
  const reply = relatedMessage({ query: 'lora ga', paper: loraGa, papers: [near], index: 'f00d' });
  const [heading, first, footer] = contents(reply);
  expect(heading).toMatch(/^\*\*Papers near\*\* \[LoRA-GA: Low-Rank/);
  expect(first).toMatch(/^\*\*1\.\*\* \[S\^\{2\}FT.*\n> Using our partial/);
  expect(footer).toBe('-# 1/1 quotes verbatim · index f00d');
});

test('a free text stands in the heading, escaped', () => {
  const [heading] = contents(relatedMessage({ query: '*a*', papers: [near], index: 'f00d' }));
  expect(heading).toBe('**Papers near** \\*a\\*');
});

test('no neighbour is said plainly', () => {
  const [, sentence] = contents(relatedMessage({ query: 'a', papers: [], index: 'f00d' }));
  expect(sentence).toBe('There is no other paper in this corpus.');
});
