// One line of JSON out for each line in, in order; a line that cannot be answered is refused in its place.
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FootnoteError } from '#src/errors.ts';
import { type BatchLine, type BatchWork, runBatch } from '#src/terminal/batch.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';

const at = folderOfEachTest();

/** Runs a batch of this content; questions that begin with "bad" are refused. */
async function run(content: string, field: BatchWork['field'] = 'question') {
  writeFileSync(at('batch.jsonl'), content);
  const read: BatchLine[] = [];
  const printed: string[] = [];
  const refused = await runBatch(
    at('batch.jsonl'),
    {
      field,
      answer: (line) => {
        read.push(line);
        if (line.question.startsWith('bad')) throw new FootnoteError('bad-question', 'No.');
        return Promise.resolve({ id: line.id, ok: true });
      },
      refuse: (line, error) => ({ ...line, error }),
    },
    (text) => Promise.resolve(void printed.push(text)),
  );
  expect(printed.every((text) => text.endsWith('\n'))).toBe(true);
  return { read, refused, out: printed.map((text) => JSON.parse(text) as object) };
}

describe('runBatch reads', () => {
  it('id, question, previous and category, and nothing else', async () => {
    const line = { id: 'a', question: 'why?', previous: 'how?', category: 'related', papers: [] };
    const { read, refused } = await run(JSON.stringify(line));
    expect(read).toEqual([{ id: 'a', question: 'why?', previous: 'how?', category: 'related' }]);
    expect(refused).toBe(0);
  });

  it('a title instead, for findings', async () => {
    const { read } = await run('{"id":"a","title":"T","question":"q"}', 'title');
    expect(read).toEqual([{ id: 'a', question: 'T' }]);
  });

  it('a file of another system: byte order mark, CRLF, empty lines, no newline at the end', async () => {
    const { read } = await run(
      '\ufeff{"id":"a","question":"x"}\r\n\r\n  \n{"id":"b","question":"y"}',
    );
    expect(read.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('ids that are numbers, and the number of the line where there is none', async () => {
    const { read } = await run(
      '{"id":7,"question":"x"}\n\n{"question":"y"}\n{"id":null,"question":"z"}',
    );
    expect(read.map(({ id }) => id)).toEqual(['7', '3', '4']);
  });

  it('no line at all', async () => {
    expect(await run('\n')).toEqual({ read: [], refused: 0, out: [] });
  });
});

it('a refused line says why in its place, and the rest goes on in order', async () => {
  const { out, refused } = await run(
    [
      '{"id":"a","question":"x"}',
      '{"id":"b"',
      '{"id":"c"}',
      '[1]',
      'null',
      '{"id":"d","question":"bad"}',
      '{"id":"e","question":"y"}',
    ].join('\n'),
  );
  expect(refused).toBe(5);
  expect(out).toEqual([
    { id: 'a', ok: true },
    { id: '2', question: '', error: 'Line 2 is not JSON.' },
    { id: '3', question: '', error: 'Line 3 has no "question".' },
    { id: '4', question: '', error: 'Line 4 has no "question".' },
    { id: '5', question: '', error: 'Line 5 has no "question".' },
    expect.objectContaining({ id: 'd', question: 'bad', error: 'No.' }),
    { id: 'e', ok: true },
  ]);
});

describe('runBatch fails', () => {
  const work = (error: Error): BatchWork => ({
    field: 'question',
    answer: () => Promise.reject(error),
    refuse: () => ({}),
  });
  const print = (): Promise<void> => Promise.resolve();

  it('in a sentence when the file cannot be read', async () => {
    const { code, message } = await failureOf(() =>
      runBatch(at('nowhere'), work(new Error()), print),
    );
    expect(code).toBe('bad-usage');
    expect(message).toContain(`The batch file ${at('nowhere')} cannot be read`);
  });

  it.each([new FootnoteError('model-down', 'Down.'), new Error('ours')])(
    'as a whole when it is not the fault of a line: %s',
    async (error) => {
      writeFileSync(at('a.jsonl'), '{"question":"x"}');
      await expect(runBatch(at('a.jsonl'), work(error), print)).rejects.toBe(error);
    },
  );
});
