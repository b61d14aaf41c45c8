// The words of a message: what a person would read aloud of it, fit to be a question.
import { expect, test } from 'vitest';
import { LONGEST_QUESTION } from '#src/answer/question.ts';
import type { SentMessage } from '#src/discord/messages/sent.ts';
import { addressesOf, wordsOf } from '#src/discord/messages/words.ts';

const said = (content: string, parts: object = {}) =>
  ({ content, embeds: [], components: [], ...parts }) as unknown as SentMessage;

test.each([
  ['does **LoRA** _really_ `forget` ~~much~~ ||less||?', 'does LoRA really forget much less?'],
  ['# Title\n> quoted\n- one\n2. two\n-# small', 'Title quoted one two small'],
  ['see [the **paper**](https://x.example/a_b) or https://y.example/?q=1.', 'see the paper or'],
  ['<@123> <@&4> <#5> <:a:6> </ask:7> <t:8:R> @everyone hi', 'hi'],
  ['```python\nloss.backward()\n```', 'loss.backward()'],
  ['snake_case and 2\\*3 and \\_this\\_', 'snake_case and 2*3 and _this_'],
  ['[label](<https://x.example> "title") [not a link]', 'label [not a link]'],
])('%j reads %j', (content, words) => {
  expect(wordsOf(said(content))).toBe(words);
});

test.each(['', '  ', '🎉 … !', '<@123> https://x.example', '**__~~'])('%j has none', (content) => {
  expect(wordsOf(said(content))).toBe('');
});

test('a long message is cut between words', () => {
  const words = wordsOf(said('word '.repeat(400)));
  expect(words.length).toBeLessThanOrEqual(LONGEST_QUESTION);
  expect(words.endsWith(' word')).toBe(true);
  expect(wordsOf(said('x'.repeat(1500)))).toHaveLength(LONGEST_QUESTION);
});

test('components and embeds are read as well', () => {
  const container = {
    toJSON: () => ({ type: 17, components: [{ type: 10, content: '### Shown' }] }),
  };
  const embeds = [{ title: 'A title', description: null }];
  expect(wordsOf(said('', { components: [container], embeds }))).toBe('Shown A title');
});

test('addresses are found without what ends a sentence', () => {
  const content = 'See https://arxiv.org/abs/2409.04701, or (https://x.example/a_b).';
  expect(addressesOf(said(content))).toEqual([
    'https://arxiv.org/abs/2409.04701',
    'https://x.example/a_b',
  ]);
});
