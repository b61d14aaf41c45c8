// What is written as BibTeX is read back by the reader as it was, and no text breaks out of its field.
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '#src/papers/bibtex.ts';
import { scanBibtex } from '#src/papers/bibtex-scanner.ts';
import { type Citable, writeBibtex } from '#src/papers/bibtex-writer.ts';
import { aPaper } from '#test/builders/paper.ts';
import { seedCorpus } from './seeds.ts';

const NAMED: Readonly<Record<string, string>> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
};

/** What LaTeX prints of a text. */
const printed = (latex: string): string =>
  latex
    .replace(/\\text(\w+)\{\}|\\([%&#_$])/g, (_, name: string | undefined, char: string) =>
      name === undefined ? char : (NAMED[name] ?? ''),
    )
    .trim();

/** What a stored text means: `\%` is LaTeX for `%`, and white space is white space. */
const meant = (text: string): string =>
  text
    .replace(/\\([%&#_$])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

function readBack(papers: readonly Citable[]) {
  const { entries, faults } = parseBibtex(writeBibtex(papers));
  expect(faults).toEqual([]);
  return entries.map(({ title, abstract, ...rest }) => ({
    ...rest,
    title: printed(title),
    abstract: printed(abstract),
  }));
}

/** How deep the braces are after a text, as BibTeX counts them: a backslash guards nothing. */
function depthAfter(text: string): number {
  let depth = 0;
  for (const char of text) {
    depth += Number(char === '{') - Number(char === '}');
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  return depth;
}

it('writes what is known of a paper, and nothing that is not', () => {
  const known = aPaper({
    year: 2024,
    authors: ['Michael Günther', 'Han Xiao'],
    links: ['https://github.com/x/y_z'],
  });
  expect(writeBibtex([known, { title: 'Gone', url: 'https://example.org/?q=a b' }]))
    .toBe(`@misc{gunther2024late,
  title = {{Late Chunking}},
  author = {Michael Günther and Han Xiao},
  year = {2024},
  url = {https://arxiv.org/abs/2409.04701},
  abstract = {Many uses need short texts. We embed the whole text first. It improves retrieval by 3\\%.},
  note = {\\url{https://github.com/x/y_z}},
}

@misc{gone,
  title = {{Gone}},
  url = {https://example.org/?q=a%20b},
}
`);
});

it('is read back as it was: title, abstract, authors, year and address', () => {
  const papers = [
    aPaper({
      title: 'S^{2}FT & LoRA: 50% of $x_{1}$ #1',
      authors: ['Edward J. Hu', 'Jina AI'],
      year: 2021,
    }),
    aPaper({
      title: 'Open { brace',
      abstract: 'One } and two }} and \\emph{three} ~ "quoted" @misc{x, y={z}}',
    }),
    aPaper({ title: 'Hash', authors: ['Max Planck Institute for Brains and Minds', 'Hu, Edward'] }),
    aPaper({
      title: '中文标题',
      abstract: 'Zwei\n\n  Zeilen \\% und \\_ 🦊',
      url: 'https://a.org/b_c%7Ed',
    }),
  ];
  expect(readBack(papers)).toMatchObject(
    papers.map(({ title, abstract, url, year, authors }) => ({
      title: meant(title),
      abstract: meant(abstract),
      url,
      ...(year === undefined ? {} : { year }),
      ...(authors === undefined ? {} : { authors }),
    })),
  );
});

it('every shipped paper is read back as it was', () => {
  const back = readBack(seedCorpus.papers);
  expect(back.map(({ title, abstract, url }) => ({ title, abstract, url }))).toEqual(
    seedCorpus.papers.map(({ title, abstract, url }) => ({
      title: meant(title),
      abstract: meant(abstract),
      url: url.trim(),
    })),
  );
  expect(new Set(back.map(({ id }) => id)).size).toBe(seedCorpus.papers.length);
});

it('balances braces as BibTeX counts them, whatever the text holds', () => {
  const hostile = '} , note = {stolen} } @misc{evil, title={x}} \\} \\{ {{{';
  const written = writeBibtex([
    aPaper({ title: hostile, abstract: hostile, authors: [hostile], url: 'https://a.org/}{' }),
  ]);
  expect(depthAfter(written)).toBe(0);
  const { entries, faults } = scanBibtex(written);
  expect(faults).toEqual([]);
  expect(entries.map(({ fields }) => [...fields.keys()])).toEqual([
    ['title', 'author', 'url', 'abstract'],
  ]);
});

describe('a key', () => {
  const keys = (papers: readonly Citable[]): string[] =>
    scanBibtex(writeBibtex(papers)).entries.map(({ key }) => key);

  it('is told apart from the same one by a number', () => {
    const same = { title: 'LoRA-GA: Low-Rank Adaptation', url: 'https://a.org' };
    expect(
      keys([same, { ...same, title: 'LORA GA low' }, { ...same, title: 'lora-ga-low-2' }, same]),
    ).toEqual(['lora-ga-low', 'lora-ga-low-2', 'lora-ga-low-3', 'lora-ga-low-4']);
  });

  it('is made of letters and digits, whatever the title is written in', () => {
    expect(
      keys([
        aPaper({ title: '中文标题' }),
        aPaper({ title: '{}#%' }),
        aPaper({ title: 'Über Größe' }),
      ]),
    ).toEqual(['paper', 'paper-2', 'uber-grosse']);
  });
});

it('no papers are an empty file', () => {
  expect(writeBibtex([])).toBe('');
});
