// What any paper could be asked tells no topic; how much of the rest a paper holds is told by rarity.
import { expect, it } from 'vitest';
import { heldShare, topicTerms } from '#src/answer/topic.ts';
import { aSearcher } from '#test/builders/searcher.ts';

it('topicTerms leaves out what any paper could be asked', () => {
  expect(topicTerms('how many parameters does it have?')).toEqual([]);
  expect(topicTerms('what about chest X-rays?')).toEqual(['chest', 'x', 'rai', 'xrai']);
});

it('heldShare is 1 of no terms, 0 of none held, and between where some are', async () => {
  const searcher = await aSearcher();
  expect(heldShare(searcher, 0, [])).toBe(1);
  expect(heldShare(searcher, 0, topicTerms('chest'))).toBe(0);
  expect(heldShare(searcher, 2, topicTerms('chest'))).toBe(1);
  const part = heldShare(searcher, 2, topicTerms('chest pizza'));
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(1);
});
