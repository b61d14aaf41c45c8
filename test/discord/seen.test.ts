// What was seen before is known, up to so much of it.
import { expect, test } from 'vitest';
import { Seen } from '#src/discord/seen.ts';

test('a name is the first of its kind once, until others have pushed it out', () => {
  const seen = new Seen(2);
  expect(['a', 'b', 'a', 'c', 'b', 'a'].map((name) => seen.isFirst(name))).toEqual([
    ...[true, true, false, true],
    ...[false, true],
  ]);
});
