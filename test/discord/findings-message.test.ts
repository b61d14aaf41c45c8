// The paper of the day as a message.
import { expect, test } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import { findingsMessage } from '#src/discord/findings-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { toPaper } from '#src/papers/paper.ts';
import { contents } from '#test/builders/contents.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

test('shows the day in words, the linked title, the findings as quotes and the code', () => {
  const quotes = [sentenceOf(loraGa, 'For example'), sentenceOf(loraGa, 'Additionally')];
  const [heading, body, footer] = contents(
    findingsMessage({ paper: loraGa, quotes }, '2026-03-01'),
  );
  expect(heading).toBe('**Paper of the day** · 1 March 2026');
  expect(body).toMatch(/^### \[LoRA-GA.*\n> For example.*\n\n> Additionally.*\n\[Code\]\(.*\)$/);
  expect(footer).toBe('-# 2/2 quotes verbatim');
});

test('a paper that states no finding is still shown', () => {
  const [, body] = contents(findingsMessage({ paper: loraGa, quotes: [] }, '2026-03-01'));
  expect(body).toContain('Its findings are best read in the abstract.');
});

test('a finding that does not fit is left out whole and counted', () => {
  const paper = toPaper({ title: 'Long', abstract: `${'a'.repeat(3900)}. Short.` });
  const quotes = [
    quoteAt(paper, { start: 0, end: 3901 }),
    quoteAt(paper, { start: 3902, end: 3908 }),
  ];
  const reply = findingsMessage({ paper, quotes }, '2026-03-01');
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply).join('\n')).toMatch(/> Short\.[^]*1\/1 quotes verbatim · 1 more did not/);
});

test('a finding that is not in the abstract never leaves', () => {
  const forged = { start: 0, end: 3, text: 'Not' };
  expect(() => findingsMessage({ paper: loraGa, quotes: [forged] }, '2026-03-01')).toThrow(
    'not in the abstract',
  );
});
