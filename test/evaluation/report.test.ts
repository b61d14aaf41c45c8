// Tables line up, whatever the width of their cells.
import { expect, test } from 'vitest';
import { share, table } from '#src/evaluation/report.ts';

test('the first column stands to the left, the others to the right, without blanks at the end', () => {
  expect(
    table([
      ['', 'one', 'n'],
      ['fact R@1', '0.5', '60'],
      ['far', '', ''],
    ]),
  ).toBe('          one   n\nfact R@1  0.5  60\nfar');
});

test('no row is no line', () => {
  expect(table([])).toBe('');
});

test('a share has three decimals, and a dash where there is none', () => {
  expect([share(0.63333), share(1), share(undefined)]).toEqual(['0.633', '1.000', '–']);
});
