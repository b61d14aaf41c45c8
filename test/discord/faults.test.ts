// What a fault becomes: a sentence for its user, a record for the log.
import { expect, test } from 'vitest';
import { LANGUAGES } from '#src/texts/texts.ts';
import { faultRecord, faultReply } from '#src/discord/faults.ts';
import { FootnoteError } from '#src/errors.ts';
import { contents } from '#test/builders/contents.ts';

test('an expected failure keeps its words, escaped, and its lines', () => {
  const error = new FootnoteError('unknown-paper', 'No paper "*x*".\nNearest:\n- A @everyone');
  expect(contents(faultReply(error, '1', LANGUAGES.en))).toEqual([
    'No paper "\\*x\\*".\nNearest:\n\\- A \\@everyone',
  ]);
});

test('an expected failure is told in the language of its reader', () => {
  const error = new FootnoteError('bad-question', ({ questionTooLong }) =>
    questionTooLong(1200, 1000),
  );
  expect(error.message).toContain('The question has 1200 characters');
  expect(contents(faultReply(error, '1', LANGUAGES.de))).toEqual([
    'Die Frage hat 1200 Zeichen; gelesen werden bis zu 1000. Bitte kürzer fragen.',
  ]);
});

test('an unexpected one gives its user the id and nothing else of it', () => {
  const [line] = contents(faultReply(new Error('secret path'), '12345', LANGUAGES.en));
  expect(line).toContain('`12345`');
  expect(line).not.toContain('secret');
});

test('the record has stack, code and cause, but not the request that failed', () => {
  const cause = new Error('root');
  const error = Object.assign(new Error('refused', { cause }), {
    code: 50035,
    status: 400,
    url: 'https://x/webhooks/1/token',
    requestBody: { json: { content: 'a question' } },
  });
  const record = faultRecord(error);
  expect(record).toMatchObject({ message: 'refused', code: 50035, status: 400 });
  expect(record['stack']).toContain('faults.test.ts');
  expect(record['cause']).toMatchObject({ message: 'root' });
  expect(JSON.stringify(record)).not.toMatch(/a question|webhooks/);
});

test('something thrown that is no error is recorded as text', () => {
  expect(faultRecord('oops')).toEqual({ message: 'oops' });
});
