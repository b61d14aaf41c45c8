// The Markdown list ticks what was read, and no title formats, links or breaks its line.
import { expect, it } from 'vitest';
import { writeMarkdown } from '#src/papers/markdown-writer.ts';
import { aPaper } from '#test/builders/paper.ts';

it('lists title, authors, year and code, and ticks what was read', () => {
  const known = aPaper({
    year: 2024,
    authors: ['Michael Günther', 'Han Xiao'],
    links: ['https://github.com/x/y'],
  });
  expect(
    writeMarkdown([
      { ...known, read: true },
      { title: 'Gone', url: 'https://example.org/?q=a b', read: false },
    ]),
  ).toBe(
    '- [x] [Late Chunking](<https://arxiv.org/abs/2409.04701>), Michael Günther, Han Xiao, 2024, <https://github.com/x/y>\n' +
      '- [ ] [Gone](<https://example.org/?q=a%20b>)\n',
  );
});

it('shows a title as it reads', () => {
  const title = 'S^{2}FT](x) *a* <b>\n# _c_ `d`';
  expect(writeMarkdown([{ title, url: 'https://a.org/>x', read: false }])).toBe(
    '- [ ] [S^\\{2\\}FT\\]\\(x\\) \\*a\\* \\<b\\> \\# \\_c\\_ \\`d\\`](<https://a.org/%3Ex>)\n',
  );
});

it('no papers are an empty file', () => {
  expect(writeMarkdown([])).toBe('');
});
