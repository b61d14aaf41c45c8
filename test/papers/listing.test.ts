// Listings: every line of the shipped ones is a header, a title or an abstract, and others of the kind are read.
import { describe, expect, it } from 'vitest';
import { parseListing } from '#src/papers/listing.ts';
import { LISTINGS } from './seeds.ts';

const HEADER = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  'Subscribe',
  'byAK and the research community',
  'Mar 11',
  'Jun 5',
]);
const ABSTRACT = 'We propose a thing. It works.';

function pairs(text: string): string[][] {
  return parseListing(text).entries.map(({ title, abstract }) => [title, abstract]);
}

describe('the shipped listings', () => {
  it.each([...LISTINGS.keys()])('lose no line of %s', (name) => {
    const text = LISTINGS.get(name) ?? '';
    const { entries, faults } = parseListing(text);
    expect(faults).toEqual([]);
    const lines = text.split('\n');
    const known = new Set(entries.flatMap(({ title, abstract }) => [title, abstract]));
    const glued = `Subscribe${entries[0]?.title ?? ''}`;
    const left = lines.filter((line) => line.trim() !== '' && !known.has(line) && line !== glued);
    expect(left.filter((line) => !HEADER.has(line))).toEqual([]);
    expect(entries.filter(({ abstract }) => !lines.includes(abstract))).toEqual([]);
    expect(entries.filter(({ title }) => !text.includes(title))).toEqual([]);
    expect([...HEADER].filter((line) => known.has(line))).toEqual([]);
  });

  it('tell the line of each title', () => {
    for (const text of LISTINGS.values()) {
      const lines = text.split('\n');
      const wrong = parseListing(text).entries.filter(
        ({ title, line }) => !lines[line - 1]?.endsWith(title),
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('other listings', () => {
  it('are read with other dates and headers', () => {
    const header = 'Daily Papers\n\nby Jane and the research community\n\nSeptember 30, 2025\n\n';
    expect(pairs(`${header}One\n\n${ABSTRACT}\n\nTwo\n\n${ABSTRACT}`)).toEqual([
      ['One', ABSTRACT],
      ['Two', ABSTRACT],
    ]);
  });

  it('lose the word that the page glues to the first title, and only there', () => {
    const header = 'Get trending papers in your email inbox!\n';
    expect(pairs(`${header}SubscribeOne\n${ABSTRACT}\nSubscribeTwo\n${ABSTRACT}`)).toEqual([
      ['One', ABSTRACT],
      ['SubscribeTwo', ABSTRACT],
    ]);
    expect(pairs(`${header}Subscribe\nSubscribeNet\n${ABSTRACT}`)).toEqual([
      ['SubscribeNet', ABSTRACT],
    ]);
    expect(pairs(`SubscribeNet\n${ABSTRACT}`)).toEqual([['SubscribeNet', ABSTRACT]]);
  });

  it('may end their lines with CR LF and hold date lines in between', () => {
    expect(pairs(`One\r\n${ABSTRACT}\r\n12 May\r\nTwo\r\n${ABSTRACT}\r\n`)).toEqual([
      ['One', ABSTRACT],
      ['Two', ABSTRACT],
    ]);
  });

  it('keep spaces inside a line as they are', () => {
    expect(pairs(` LEOPARD : A  Model\n${ABSTRACT}  `)).toEqual([
      [' LEOPARD : A  Model', `${ABSTRACT}  `],
    ]);
  });

  it('name a title without an abstract and keep the rest', () => {
    const { entries, faults } = parseListing(`One\n\nTwo\n\n${ABSTRACT}\n\nThree`);
    expect(entries).toEqual([{ title: 'Two', abstract: ABSTRACT, line: 3 }]);
    expect(faults).toEqual([
      { line: 1, reason: 'the title "One" has no abstract after it' },
      { line: 7, reason: 'the title "Three" has no abstract after it' },
    ]);
  });

  it('name an abstract without a title', () => {
    const long = 'Word '.repeat(100);
    const { entries, faults } = parseListing(`One\n${ABSTRACT}\n${long}\nTwo\n${ABSTRACT}`);
    expect(entries.map(({ title }) => title)).toEqual(['One', 'Two']);
    expect(faults).toEqual([
      { line: 3, reason: expect.stringContaining('has no title before it') as string },
    ]);
  });

  it('give one fault when nothing in the file is a paper', () => {
    expect(parseListing('milk\nbread\nbutter')).toEqual({
      entries: [],
      faults: [{ reason: 'it holds no title with an abstract on the line after it' }],
    });
  });
});
