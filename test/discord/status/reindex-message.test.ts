// What became of bringing the index up to date, in words.
import { expect, test } from 'vitest';
import { brokenLimits } from '#src/discord/limits.ts';
import type { Reindexed } from '#src/discord/services.ts';
import { reindexMessage } from '#src/discord/status/reindex-message.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';

function messageOf(overrides: Partial<Reindexed> = {}) {
  const nothing = { papers: 597, added: 0, removed: 0, problems: [], ms: 1240 };
  return reindexMessage({ ...nothing, ...overrides }, LANGUAGES.en);
}

test('says how many papers there are, how long it took, and that nothing changed', () => {
  expect(contents(messageOf())).toEqual([
    '**The corpus is up to date**: 597 papers, after 1.2 s\nNothing has changed.',
  ]);
});

test('counts what came and what went', () => {
  expect(contents(messageOf({ added: 3, removed: 1 }))[0]).toContain('3 added, 1 removed.');
});

test('names what was left out by file and line, as plain text', () => {
  const problems = [
    { file: 'a.bib', line: 12, reason: 'the entry has no **title**' },
    { file: '_b_.csv', reason: 'it is empty' },
  ];
  const text = contents(messageOf({ problems })).join('\n');
  expect(text).toContain('- a.bib, line 12: the entry has no \\*\\*title\\*\\*');
  expect(text).toContain('- \\_b\\_.csv: it is empty');
});

test('of very many it names some and counts the rest', () => {
  const problems = Array.from({ length: 500 }, (_, line) => ({
    ...{ file: `${'_'.repeat(200)}.bib`, line, reason: '*'.repeat(500) },
  }));
  const reply = messageOf({ problems });
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply).join('\n')).toContain('And 494 more');
});
