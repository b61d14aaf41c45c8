// How far the bot is, as the page is told.
import { expect, test } from 'vitest';
import { PageStatus, type Phase } from '#src/playground/page/status.ts';

test('every step from starting to ready is told', () => {
  const status = new PageStatus();
  const phases: Phase[] = [];
  const stop = status.onChange((phase) => phases.push(phase));
  expect(status.current).toEqual({ phase: 'starting' });
  status.notice('There is no index yet. Indexing 4 papers.');
  status.progress({ done: 0, total: 4 });
  status.progress({ done: 2, total: 4 });
  status.ready();
  stop();
  status.failed('Port taken.');
  expect(phases).toEqual([
    { phase: 'starting', sentence: 'There is no index yet. Indexing 4 papers.' },
    { phase: 'indexing', done: 0, total: 4 },
    { phase: 'indexing', done: 2, total: 4, secondsLeft: expect.any(Number) as number },
    { phase: 'ready' },
  ]);
  expect(status.current).toEqual({ phase: 'failed', sentence: 'Port taken.' });
});
