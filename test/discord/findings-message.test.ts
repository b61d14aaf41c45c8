// A paper of the day as a message.
import { expect, test } from 'vitest';
import type { Findings } from '#src/answer/answer.ts';
import { quoteAt } from '#src/answer/quotes.ts';
import { findingsMessage } from '#src/discord/findings-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { toPaper } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

const HEADING = '**Paper of the day**';
const messageOf = (findings: Findings, note?: string) =>
  findingsMessage(findings, { heading: HEADING, ...(note && { note }) }, LANGUAGES.en);

test('shows its heading, the linked title, the findings as quotes and the code', () => {
  const quotes = [sentenceOf(loraGa, 'For example'), sentenceOf(loraGa, 'Additionally')];
  const [heading, body, footer] = contents(messageOf({ paper: loraGa, quotes }));
  expect(heading).toBe(HEADING);
  expect(body).toMatch(/^### \[LoRA-GA.*\n> For example.*\n\n> Additionally.*\n\[Code\]\(.*\)$/);
  expect(footer).toBe('-# 2/2 quotes verbatim');
});

test('a note stands in small type at the bottom', () => {
  const reply = messageOf({ paper: loraGa, quotes: [] }, 'This is late.');
  expect(contents(reply).at(-1)).toBe('-# 0/0 quotes verbatim\n-# This is late.');
});

test('a paper that states no finding is still shown', () => {
  const [, body] = contents(messageOf({ paper: loraGa, quotes: [] }));
  expect(body).toContain('Its findings are best read in the abstract.');
});

test('a finding that does not fit is left out whole and counted', () => {
  const paper = toPaper({ title: 'Long', abstract: `${'a'.repeat(3900)}. Short.` });
  const quotes = [
    quoteAt(paper, { start: 0, end: 3901 }),
    quoteAt(paper, { start: 3902, end: 3908 }),
  ];
  const reply = messageOf({ paper, quotes });
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply).join('\n')).toMatch(/> Short\.[^]*1\/1 quotes verbatim · 1 more did not/);
});

test('a finding that is not in the abstract never leaves', () => {
  const forged = { start: 0, end: 3, text: 'Not' };
  expect(() => messageOf({ paper: loraGa, quotes: [forged] })).toThrow('not in the abstract');
});
