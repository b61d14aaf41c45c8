// A comparison as a message: quotes byte for byte, gaps said plainly, and never longer than Discord takes.
import { expect, test } from 'vitest';
import type { Comparison } from '#src/answer/answer.ts';
import { quoteAt } from '#src/answer/quotes.ts';
import { compareMessage } from '#src/discord/compare/compare-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { toPaper } from '#src/papers/paper.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { loraGa, s2ft, sentenceOf } from '#test/fakes/library.ts';

const comparison: Comparison = {
  papers: [
    {
      paper: loraGa,
      quotes: {
        purpose: undefined,
        method: sentenceOf(loraGa, 'In particular'),
        result: sentenceOf(loraGa, 'For example'),
      },
    },
    {
      paper: s2ft,
      quotes: { purpose: undefined, method: sentenceOf(s2ft, 'S^{2}FT acc'), result: undefined },
    },
  ],
  index: 'f00d',
};

/** Two papers whose one sentence is this, quoted for every aspect. */
function comparisonOf(first: string, second: string): Comparison {
  const papers = [first, second].map((abstract, at) => {
    const paper = toPaper({ title: `Paper ${at}`, abstract });
    const quote = quoteAt(paper, { start: 0, end: abstract.length });
    return { paper, quotes: { purpose: quote, method: quote, result: quote } };
  });
  const [one, other] = papers;
  if (one === undefined || other === undefined) throw new Error('There are two papers.');
  return { papers: [one, other], index: 'f00d' };
}

test('each aspect shows both papers: the quote, or that the abstract does not state it', () => {
  const [heading, purpose, method, result, footer] = contents(
    compareMessage(comparison, LANGUAGES.en),
  );
  expect(heading).toMatch(/^### Side by side\n\*\*1\.\*\* \[LoRA-GA.*\n\*\*2\.\*\* \[S\^\{2\}FT/);
  expect(purpose).toBe(
    '**What for**\n**1.** Not stated in the abstract.\n**2.** Not stated in the abstract.',
  );
  expect(method).toMatch(
    /^\*\*How\*\*\n\*\*1\.\*\*\n> In particular, .*\n\n\*\*2\.\*\*\n> S\^\{2\}FT accomplishes/,
  );
  expect(result).toMatch(
    /\n> For example, .* 5\.69% on average\.\n\n\*\*2\.\*\* Not stated in the abstract\.$/,
  );
  expect(footer).toBe('-# 3/3 quotes verbatim · index f00d');
});

test('both papers can be saved', () => {
  const menu = compareMessage(comparison, LANGUAGES.en).components[1];
  expect(menu).toMatchObject({
    components: [
      { custom_id: 'save', max_values: 2, options: [{ value: loraGa.id }, { value: s2ft.id }] },
    ],
  });
});

test('where it would be too long, the longest quotes are left out whole and that is said', () => {
  const long = `${'word '.repeat(300)}end.`;
  const reply = compareMessage(comparisonOf(long, 'A short one.'), LANGUAGES.en);
  expect(brokenLimits(reply.components)).toEqual([]);
  const text = contents(reply).join('\n');
  expect(text.match(/Its sentence is too long for this message/g)).toHaveLength(1);
  expect(text.match(/> A short one\./g)).toHaveLength(3);
  expect(text).toContain('-# 5/5 quotes verbatim');
});

test('two papers of giant sentences still make a message, without a count of quotes', () => {
  const giant = `${'*'.repeat(5000)} end.`;
  const reply = compareMessage(comparisonOf(giant, giant), LANGUAGES.de);
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply).at(-1)).toBe('-# Index f00d');
});

test('a quote that is not in its abstract is never sent', () => {
  const [first, second] = comparison.papers;
  const method = { text: 'Made up.', start: 0, end: 8 };
  const forged = { ...first, quotes: { ...first.quotes, method } };
  expect(() => compareMessage({ papers: [forged, second], index: 'f00d' }, LANGUAGES.en)).toThrow(
    'is not in the abstract',
  );
});
