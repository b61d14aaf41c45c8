// What is said beside the answers goes to standard error, and nothing in it steers the terminal.
import { afterEach, expect, test, vi } from 'vitest';
import { say } from '#src/terminal/say.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a sentence is a line of its own, without escape sequences of the files that it names', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  say('Left out: \u001b[2Ja\u202eb.txt, line 3.');
  expect(write.mock.calls).toEqual([['Left out: [2Jab.txt, line 3.\n']]);
});
