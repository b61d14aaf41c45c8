// The post and the first message of its thread: within Discord's limits, verbatim, findable by its day.
import { expect, test } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import {
  markOf,
  postMessage,
  questionMessage,
  threadName,
} from '#src/discord/daily/post-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { LANGUAGES, type Language } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { aPaper } from '#test/builders/paper.ts';
import { loraGa, sentenceOf } from '#test/fakes/library.ts';

const findings = { paper: loraGa, quotes: [sentenceOf(loraGa, 'For example')] };
const framing = (language: Language = 'en') => ({
  ...{ day: '2026-03-01', language, texts: LANGUAGES[language] },
});

test('says the day, quotes the findings and can be found by its day', () => {
  const reply = postMessage(findings, framing());
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply)[0]).toBe('**Paper of the day** · 1 March 2026');
  expect(JSON.stringify(reply.components)).toContain(`"${markOf('2026-03-01')}"`);
  expect(contents(reply).join('\n')).not.toContain('late');
});

test('a late one says when it was due', () => {
  const reply = postMessage(findings, { ...framing('de'), lateFor: '09:00' });
  expect(contents(reply).join('\n')).toContain('-# Das kommt zu spät: Es war um 09:00 Uhr fällig.');
});

test.each(['en', 'de', 'fr'] as const)(
  'in %s every kind of sentence has a question, and the sentence is quoted as it stands',
  (language) => {
    const { questions } = LANGUAGES[language].daily;
    expect(new Set(Object.values(questions)).size).toBe(Object.keys(questions).length);
    const text = contents(questionMessage(findings, LANGUAGES[language]) ?? { components: [] });
    expect(text.join('\n')).toContain(`> ${findings.quotes[0]?.text}`);
    expect(text.join('\n')).toContain(`**${questions.comparison}**`);
  },
);

test('a sentence that is not in the abstract is not asked about: nothing leaves', () => {
  const forged = { text: 'We solve everything.', start: 0, end: 20 };
  const made = { paper: loraGa, quotes: [forged] };
  expect(() => questionMessage(made, LANGUAGES.en)).toThrow('not in the abstract');
  expect(() => postMessage(made, framing())).toThrow('not in the abstract');
});

test('without a sentence that fits into a message no question is asked', () => {
  expect(questionMessage({ paper: aPaper({ abstract: '' }), quotes: [] }, LANGUAGES.en)).toBe(
    undefined,
  );
  const paper = aPaper({ abstract: `${'a'.repeat(3500)}.` });
  const quotes = [quoteAt(paper, { start: 0, end: 3501 })];
  expect(questionMessage({ paper, quotes }, LANGUAGES.en)).toBeUndefined();
});

test('a thread is named after the paper, on one line and within the limit', () => {
  expect(threadName('LoRA\n Learns Less')).toBe('LoRA Learns Less');
  expect(threadName('long '.repeat(50)).length).toBeLessThanOrEqual(100);
  expect(threadName('\u200b')).toBe('Footnote');
});
