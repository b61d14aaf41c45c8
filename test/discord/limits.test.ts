// Discord's limits: each is kept at its edge and named when broken.
import { expect, test } from 'vitest';
import { brokenLimits, type ComponentShape } from '#src/discord/limits.ts';

const text = (content: string): ComponentShape => ({ type: 10, content });
const button = (custom_id: string): ComponentShape => ({ type: 2, custom_id });
const row = (...components: ComponentShape[]): ComponentShape => ({ type: 1, components });
const frame = (...components: ComponentShape[]): ComponentShape => ({ type: 17, components });
const texts = (count: number) => Array.from({ length: count }, () => text('a'));

test.each<[string, ComponentShape[]]>([
  ['40 components', [frame(...texts(39))]],
  ['4000 characters', [text('a'.repeat(3000)), frame(text('b'.repeat(1000)))]],
  ['5 buttons in a row', [row(...[1, 2, 3, 4, 5].map((id) => button(`b${id}`)))]],
  ['a custom_id of 100', [row(button('c'.repeat(100)))]],
])('%s are within the limits', (_what, components) => {
  expect(brokenLimits(components)).toEqual([]);
});

test.each<[RegExp, ComponentShape[]]>([
  [/message is empty/, []],
  [/41 components, the limit is 40/, [frame(...texts(40))]],
  [/4001 characters, the limit is 4000/, [text('a'.repeat(3000)), frame(text('b'.repeat(1001)))]],
  [/text of the message is empty/, [text(' ')]],
  [
    /share a custom_id/,
    [row(button('a')), { type: 9, components: [text('t')], accessory: button('a') }],
  ],
  [/longer than 100/, [row(button('c'.repeat(101)))]],
  [/more than 5 buttons/, [row(...[1, 2, 3, 4, 5, 6].map((id) => button(`b${id}`)))]],
])('%s is named', (sentence, components) => {
  expect(brokenLimits(components).join(' ')).toMatch(sentence);
});
