// Works through a file of JSON Lines: one line of JSON out for each line in, in order.
import { readFile } from 'node:fs/promises';
import { FootnoteError, reasonOf } from '../errors.ts';

/** One line of a batch file; which of the texts it carries depends on the verb. */
export interface BatchLine {
  readonly id: string;
  readonly question: string;
  readonly previous?: string;
  readonly category?: string;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * Reads one line.
 * @param field the field that carries the text: `question`, or `title` for findings
 * @throws FootnoteError `bad-usage` with the line's number
 */
function parseLine(line: string, number: number, field: 'question' | 'title'): BatchLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new FootnoteError('bad-usage', `Line ${number} is not JSON.`);
  }
  const record =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (typeof record[field] !== 'string') {
    throw new FootnoteError('bad-usage', `Line ${number} has no "${field}".`);
  }
  const { id } = record;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : String(number),
    question: record[field],
    ...(text(record['previous']) === '' ? {} : { previous: text(record['previous']) }),
    ...(text(record['category']) === '' ? {} : { category: text(record['category']) }),
  };
}

/** What a batch does with each line, and what it prints for a line that it cannot answer. */
export interface BatchWork {
  readonly field: 'question' | 'title';
  readonly answer: (line: BatchLine) => Promise<object>;
  readonly refuse: (line: Pick<BatchLine, 'id' | 'question'>, sentence: string) => object;
}

async function lineOut(
  line: string,
  number: number,
  work: BatchWork,
): Promise<{ out: object; bad: boolean }> {
  let read: Pick<BatchLine, 'id' | 'question'> = { id: String(number), question: '' };
  try {
    const parsed = parseLine(line, number, work.field);
    read = parsed;
    return { out: await work.answer(parsed), bad: false };
  } catch (error) {
    const expected = ['bad-usage', 'bad-question', 'unknown-paper'];
    if (!(error instanceof FootnoteError) || !expected.includes(error.code)) throw error;
    return { out: work.refuse(read, error.message), bad: true };
  }
}

/**
 * Runs a batch file. A line that cannot be answered yields a refusal in its place and the rest goes on.
 * @returns how many lines were refused
 * @throws FootnoteError `bad-usage` when the file cannot be read
 */
export async function runBatch(
  file: string,
  work: BatchWork,
  print: (line: string) => Promise<void>,
): Promise<number> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    throw new FootnoteError(
      'bad-usage',
      `The batch file ${file} cannot be read (${reasonOf(error)}).`,
    );
  }
  let refused = 0;
  for (const [i, line] of content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const { out, bad } = await lineOut(line, i + 1, work);
    refused += Number(bad);
    await print(`${JSON.stringify(out)}\n`);
  }
  return refused;
}
