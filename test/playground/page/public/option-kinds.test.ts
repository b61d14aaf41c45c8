// What is typed into an option becomes a value of its kind, or is refused.
import { expect, test } from 'vitest';
import { listedChoices, readOption } from '#src/playground/page/public/scripts/option-kinds.js';

const read = (option: object, text: string) => {
  const whole = { name: 'it', ...option };
  const channels = [{ label: 'papers', value: '1' }];
  return readOption(
    whole,
    { text },
    listedChoices(whole, () => channels),
  );
};

test.each([
  [{ type: 3 }, 'a b', { value: 'a b' }],
  [{ type: 3 }, '', {}],
  [{ type: 3, required: true }, ' ', { wrong: 'it is required.' }],
  [{ type: 3, max_length: 2 }, 'abc', { wrong: 'it has 3 characters, the limit is 2.' }],
  [{ type: 3, min_length: 2 }, 'a', { wrong: 'it must have at least 2 characters.' }],
  [{ type: 4 }, '7', { value: 7 }],
  [{ type: 4 }, '7.5', { wrong: 'it takes a whole number.' }],
  [{ type: 10 }, '7.5', { value: 7.5 }],
  [{ type: 4 }, 'many', { wrong: 'it takes a whole number.' }],
  [{ type: 4, min_value: 1 }, '0', { wrong: 'it must be at least 1.' }],
  [{ type: 4, max_value: 10 }, '11', { wrong: 'it must be at most 10.' }],
  [{ type: 5 }, 'True', { value: true }],
  [{ type: 5 }, 'false', { value: false }],
  [{ type: 5 }, 'maybe', { wrong: 'it: choose from the list.' }],
  [{ type: 7 }, 'papers', { value: '1' }],
  [{ type: 7 }, 'nowhere', { wrong: 'it: choose from the list.' }],
  [{ type: 3, choices: [{ name: 'English', value: 'en' }] }, 'english', { value: 'en' }],
])('%j reads %j', (option, text, result) => {
  expect(read(option, text)).toEqual(result);
});

test('a choice that was picked counts by its value, until something else is typed', () => {
  const option = { name: 'paper', type: 3 };
  const picked = { label: 'LoRA', value: 'id-1' };
  expect(readOption(option, { text: 'LoRA', picked }, [])).toEqual({ value: 'id-1' });
  expect(readOption(option, { text: 'LoRA!', picked }, [])).toEqual({ value: 'LoRA!' });
});
