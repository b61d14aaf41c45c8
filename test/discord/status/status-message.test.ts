// How Footnote fares, in words: what it answers from, how fast, what went wrong and what it could not answer.
import { expect, test } from 'vitest';
import { brokenLimits } from '#src/discord/limits.ts';
import { statusMessage, type Status } from '#src/discord/status/status-message.ts';
import { LANGUAGES, type Language } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { displayed } from '#test/builders/displayed.ts';

const at = new Date('2026-11-21T12:00:00Z');

function aStatus(overrides: Partial<Status> = {}): Status {
  return {
    papers: 1597,
    index: 'f00d1234',
    corpus: { builtAt: at, models: ['footnote-embed@1a2b', 'footnote-rerank'] },
    schedule: '-# Every day at nine.',
    startedAt: at,
    latencies: undefined,
    faults: [],
    ratings: { up: 0, down: 0 },
    watches: 0,
    declined: undefined,
    ...overrides,
  };
}

function shown(overrides: Partial<Status> = {}, language: Language = 'en'): string {
  return contents(statusMessage(aStatus(overrides), LANGUAGES[language])).join('\n');
}

test('names the corpus, its index, when it was built and the models', () => {
  const text = shown();
  expect(text).toContain('1,597 papers, index `f00d1234`, built <t:1795262400:f>');
  expect(text).toContain('**Models**: `footnote-embed@1a2b`, `footnote-rerank`');
  expect(text).toContain('**Paper of the day**\n-# Every day at nine.');
  expect(text).toContain('**Started** <t:1795262400:R>');
});

test('tells the speed of recent answers, or that nothing was asked', () => {
  expect(shown()).toContain('nothing was asked');
  const latencies = {
    interactions: 2,
    median: { ackMs: 4, ms: 120 },
    p95: { ackMs: 30, ms: 1400 },
  };
  expect(shown({ latencies })).toContain(
    'the last 2 interactions: acknowledged after 4 ms (p50) and 30 ms (p95), answered after 120 ms and 1,400 ms',
  );
});

test('counts what people thought of answers', () => {
  expect(shown({ ratings: { up: 1200, down: 3 } })).toContain('30 days: 1,200 helpful, 3 not');
});

test.each([
  ['en', '**Standing questions** kept in this server: 1,200'],
  ['de', '**Vorgemerkte Fragen** auf diesem Server: 1.200'],
  ['fr', '**Questions suivies** sur ce serveur : 1'],
] as const)('counts the standing questions of the server (%s)', (language, counted) => {
  expect(shown({ watches: 1200 }, language)).toContain(counted);
});

test('lists the last errors with the ids of the log', () => {
  expect(shown()).toContain('**Errors**: none');
  const faults = [{ id: '123', what: 'button more', kind: 'TypeError', at, server: 's1' }];
  expect(shown({ faults })).toContain('- `123` button more, TypeError, <t:1795262400:R>');
});

test('questions without an answer are shown where they are kept, as plain text', () => {
  expect(shown()).toContain('are not kept');
  expect(shown({ declined: { latest: [], kept: 0 } })).toContain('none so far');
  const latest = [{ question: '**@everyone** [x](http://evil.example)', day: '2026-11-21' }];
  const text = shown({ declined: { latest, kept: 3 } });
  expect(displayed(text.split('\n').find((line) => line.includes('everyone')) ?? '')).toEqual({
    text: '- 2026-11-21: **@everyone** [x](http://evil.example)',
    live: ['list'],
  });
  expect(text).toContain('2 more are in `/footnote export`');
});

test.each(['en', 'de', 'fr'] as const)(
  'in %s it keeps the limits however much there is',
  (language) => {
    const declined = {
      latest: Array.from({ length: 25 }, () => ({ question: '_'.repeat(900), day: '2026-11-21' })),
      kept: 200,
    };
    const faults = Array.from({ length: 5 }, () => ({
      ...{ id: '1'.repeat(20), what: '`'.repeat(200), kind: '*'.repeat(200), at, server: null },
    }));
    const { components } = statusMessage(aStatus({ declined, faults }), LANGUAGES[language]);
    expect(brokenLimits(components)).toEqual([]);
  },
);
