// Custom ids: what goes in comes out, and what Discord would not take never leaves.
import { expect, test } from 'vitest';
import { customId, partsOf } from '#src/discord/action.ts';

test('the parts of a custom id come back as they were given', () => {
  const id = customId({ name: 'abstract' }, 'a1b2', '17', '');
  expect(partsOf(id)).toEqual({ name: 'abstract', args: ['a1b2', '17', ''] });
});

test('a custom id without arguments is the name of its action', () => {
  expect(customId({ name: 'forget' })).toBe('forget');
  expect(partsOf('forget')).toEqual({ name: 'forget', args: [] });
});

test('one that is too long or holds the separator is a fault', () => {
  expect(() => customId({ name: 'x' }, 'y'.repeat(100))).toThrow('custom id');
  expect(() => customId({ name: 'x' }, 'a|b')).toThrow('custom id');
});
