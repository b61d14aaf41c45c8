// The message of a finding: whatever is found fits into one message, with quotes whole or not at all.
import { expect, test } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import type { Citation } from '#src/discord/citations.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { findingMessage } from '#src/discord/watch/post-message.ts';
import { toPaper } from '#src/papers/paper.ts';
import { textOf } from '#src/playground/exchange.ts';
import { PAPERS_IN_FINDING, type Watch } from '#src/state/watches.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

const WATCH: Watch = {
  ...{ id: '1', server: 's1', channel: 'c1', user: '7', language: 'en', suspended: null, told: 0 },
  question: 'Which *adapters* ping @everyone?',
  at: new Date('2026-11-21T12:00:00Z'),
};

const FINDING = { id: 'f00d1234.0', index: 'f00d1234' };

/** A paper whose abstract is one sentence, which is quoted. */
function cited(title: string, abstract: string): Citation {
  const paper = toPaper({ title, abstract });
  return { paper, quotes: [quoteAt(paper, { start: 0, end: abstract.length })] };
}

function shown(citations: readonly Citation[], watch = WATCH): string {
  const message = findingMessage(watch, FINDING, citations, LANGUAGES.en);
  expect(brokenLimits(message.components)).toEqual([]);
  return textOf({ content: '', components: [...message.components] as never });
}

const long = (length: number): string => `${'word '.repeat(length / 5).trim()}.`;

test('only the first quote of a paper is shown, and nothing from outside is live', () => {
  const quotes = [sentenceOf(loraGa, 'For example'), sentenceOf(loraGa, 'Additionally')];
  const text = shown([{ paper: loraGa, quotes }]);
  expect(text).toContain(`> ${quotes[0]?.text ?? ''}`);
  expect(text).not.toContain('Additionally');
  expect(text).toContain('Which \\*adapters\\* ping \\@everyone?');
});

test('a question that one person keeps names nobody', () => {
  const citations = [cited('A', 'It works.')];
  expect(shown(citations)).toContain('kept by <@7>');
  expect(shown(citations, { ...WATCH, server: null, channel: null })).not.toContain('<@');
});

test('a quote that is too long is left out whole, and its paper says so', () => {
  const text = shown([cited('A', long(5000)), cited('B', 'It works.')]);
  expect(text).toContain('-# Its quote is too long for a message; the abstract has it.');
  expect(text).toContain('> It works.');
  expect(text).toContain('1/1 quotes verbatim');
});

test('all papers of a finding are shown, however long titles, addresses and quotes are', () => {
  const many = Array.from({ length: PAPERS_IN_FINDING }, (_, at) => {
    const { paper, quotes } = cited(`${at} ${'*'.repeat(300)}`, long(700 + at));
    const url = `https://example.org/${'a'.repeat(480)}`;
    return { paper: { ...paper, url }, quotes };
  });
  const text = shown(many);
  expect(text).toContain('5 new papers answer a standing question');
  for (const at of many.keys()) expect(text).toMatch(new RegExp(`^\\[?${at} `, 'm'));
  expect(text).toContain('1/1 quotes verbatim');
});

test('a quote that is not to be found in its abstract is not sent', () => {
  const forged = { start: 0, end: 9, text: 'It fails.' };
  expect(() => shown([{ ...cited('A', 'It works.'), quotes: [forged] }])).toThrow();
});
