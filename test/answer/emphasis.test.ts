// The words of a quote that matter: by stem, names however typed, numbers where a number is asked for.
import { expect, test } from 'vitest';
import { emphasis } from '#src/answer/emphasis.ts';

const marked = (question: string, text: string) =>
  emphasis(question, text).map(({ start, end }) => text.slice(start, end));

test('words are found by their stem, and those next to each other are one span', () => {
  expect(marked('Does tuning large models forget?', 'We tune a large model that forgets.')).toEqual(
    ['tune', 'large model', 'forgets'],
  );
});

test.each([
  ['What is S2FT?', '“S^{2}FT,” saves memory.', ['S^{2}FT']],
  ['What does LoRA-GA do?', 'The loraga of (LoRA-GA).', ['loraga', 'LoRA-GA']],
  ['What does lora do?', 'As in LoRA-GA: **LoRA**.', ['LoRA-GA', 'LoRA']],
])('names are found however they are typed: %s', (question, text, found) => {
  expect(marked(question, text)).toEqual(found);
});

test('numbers with their units matter where a number is asked for, and not elsewhere', () => {
  const text = 'It is 2-4 times faster, saves 30% (~8 GB) with T5-Base and costs $12.5.';
  expect(marked('How much cheaper?', text)).toEqual(['2-4 times', '30%', '~8 GB', '$12.5']);
  expect(marked('Why cheaper?', text)).toEqual([]);
});

test('a full stop that lost its space parts two words', () => {
  expect(marked('Which tasks?', 'on many tasks.This holds')).toEqual(['tasks']);
});

test('words that ask for nothing matter nowhere', () => {
  expect(marked('What is the use of it?', 'It is the use of what it is.')).toEqual([]);
});

test('what stands between colons, and what is no word, is left alone', () => {
  expect(marked('smile', ':smile: — “” smile')).toEqual(['smile']);
});
