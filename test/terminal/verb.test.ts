// Exit codes mean something: 2 for what the person at the keyboard can mend, 1 for a failure.
import { expect, test } from 'vitest';
import { type FailureCode, FootnoteError } from '#src/errors.ts';
import { exitCode } from '#src/terminal/verb.ts';

test.each<[FailureCode, 1 | 2]>([
  ['bad-usage', 2],
  ['bad-question', 2],
  ['unknown-paper', 2],
  ['bad-setting', 2],
  ['no-corpus', 1],
  ['index-missing', 1],
  ['index-damaged', 1],
  ['index-wrong-model', 1],
  ['index-locked', 1],
  ['disk', 1],
  ['model-missing', 1],
  ['model-down', 1],
])('%s ends with %i', (code, expected) => {
  expect(exitCode(new FootnoteError(code, 'It failed.'))).toBe(expected);
});

test.each([new Error('bad-usage'), 'bad-usage', undefined])(
  'anything else ends with 1',
  (error) => {
    expect(exitCode(error)).toBe(1);
  },
);
