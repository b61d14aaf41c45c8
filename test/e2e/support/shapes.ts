// The shapes that the terminal promises to other programs: no field fewer, no field more.
import { expect } from 'vitest';
import { z } from 'zod';
import type { Paper } from '#src/papers/paper.ts';

const quote = z.strictObject({ text: z.string().min(1), start: z.int(), end: z.int() });
const cited = { title: z.string().min(1), score: z.number(), url: z.url() };

/** A line of `ask --json` and `ask --batch`. */
export const ANSWER = z.strictObject({
  id: z.string(),
  question: z.string(),
  abstained: z.boolean(),
  papers: z.array(z.strictObject({ ...cited, quotes: z.array(quote) })).max(10),
  index: z.string().regex(/^[0-9a-f]{12}$/),
  ms: z.number().nonnegative(),
});

/** The same for a line that cannot be answered. */
export const REFUSED = z.strictObject({ ...ANSWER.shape, error: z.string() });

/** A line of `related --json` and `related --batch`. */
export const NEIGHBOURS = z.strictObject({
  id: z.string(),
  question: z.string(),
  papers: z.array(z.strictObject({ ...cited, why: quote })).max(10),
});

/** A line of `findings --json` and `findings --batch`. */
export const FINDINGS = z.strictObject({
  id: z.string(),
  title: z.string(),
  quotes: z.array(quote).max(3),
});

/** The JSON values of a text, one a line. */
export function jsonLines(text: string): unknown[] {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** Checks that every quote is the very slice of its paper's abstract that it says it is. */
export function expectVerbatim(
  papers: readonly Paper[],
  title: string,
  quotes: readonly z.infer<typeof quote>[],
): void {
  const abstract = papers.find((paper) => paper.title === title)?.abstract;
  for (const { text, start, end } of quotes) expect(abstract?.slice(start, end)).toBe(text);
}

/** Checks that a text is complete sentences on one line, with nothing of a program's insides. */
export function expectOneSentence(text: string): void {
  expect(text).toMatch(/^[^\n]+[.?]\n$/);
  expect(text).not.toMatch(/\bat \S+:\d+|Error:|\.\.|\bundefined\b|\[object/);
  expectPlain(text);
}

/** Checks that a text holds no escape sequence or other control character. */
export function expectPlain(text: string): void {
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
}
