// arXiv's feed: wrapped lines joined, ids without versions.
import { expect, it } from 'vitest';
import { parseArxivAtom } from '#src/papers/arxiv-atom.ts';

const feed = (...entries: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query</title>\n${entries.join('\n')}\n</feed>`;
const entry = (id: string, title = 'T', summary = 'S.'): string =>
  `<entry><id>${id}</id><title>${title}</title><summary>${summary}</summary></entry>`;

it('reads an entry as the service gives it', () => {
  const { entries, faults } = parseArxivAtom(
    feed(`<entry>
    <id>http://arxiv.org/abs/2409.04701v2</id>
    <published>2024-09-07T03:54:46Z</published>
    <title>Late Chunking: 1 &lt; 2 &amp;
  M&#252;ller</title>
    <summary>  Many use cases require
  chunks, e.g. $a &gt; b$.
</summary>
    <author><name>Michael G&#252;nther</name></author>
    <author><name>Isabelle Mohr</name></author>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">11 pages</arxiv:comment>
    <link href="http://arxiv.org/abs/2409.04701v2" rel="alternate"/>
  </entry>`),
  );
  expect(faults).toEqual([]);
  expect(entries).toEqual([
    {
      id: '2409.04701',
      url: 'http://arxiv.org/abs/2409.04701v2',
      title: 'Late Chunking: 1 < 2 & Müller',
      abstract: 'Many use cases require chunks, e.g. $a > b$.',
      year: 2024,
      authors: ['Michael Günther', 'Isabelle Mohr'],
      line: 4,
    },
  ]);
});

it('reads old ids, other ids and titles that look like numbers', () => {
  const { entries } = parseArxivAtom(
    feed(entry('https://arxiv.org/abs/hep-th/9901001v1', '1984'), entry('urn:x')),
  );
  expect(entries.map(({ id, url, title }) => [id, url, title])).toEqual([
    ['hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001v1', '1984'],
    [undefined, undefined, 'T'],
  ]);
});

it('names an entry without a summary, with its line, and an error of the service', () => {
  const error = entry('http://arxiv.org/api/errors#x', 'Error', 'incorrect id format for x');
  expect(parseArxivAtom(feed(entry('urn:a'), '<entry>\n<title>B</title></entry>', error))).toEqual({
    entries: [{ title: 'T', abstract: 'S.', line: 4 }],
    faults: [
      { line: 5, reason: 'the entry ("B") has no abstract' },
      { line: 7, reason: 'arXiv answered with an error: incorrect id format for x' },
    ],
  });
});

it('refuses what is no feed', () => {
  expect(() => parseArxivAtom('<html></html>')).toThrow('it is XML, but not an Atom feed');
  expect(parseArxivAtom('<feed/>')).toEqual({ entries: [], faults: [] });
});

it.each([
  ['<feed>\n<entry></b></feed>', 2],
  ['hello', 1],
])('names the line where XML is broken: %j', (text, line) => {
  const reason = expect.stringMatching(/^it is not well-formed XML: /) as string;
  expect(parseArxivAtom(text)).toEqual({ entries: [], faults: [{ line, reason }] });
});
