// BibTeX: the exports of Zotero and the ACL Anthology, and what goes wrong in hand-kept files.
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '#src/papers/bibtex.ts';

const ZOTERO = String.raw`
@misc{gunther_late_2024,
	title = {Late {Chunking}: {S}\^{}{2} and \emph{Long} {LLMs}},
	url = {http://arxiv.org/abs/2409.04701},
	doi = {10.48550/arXiv.2409.04701},
	abstract = {Many use {cases} need 10\% of S\textasciicircum\{2\}FT.},
	urldate = {2025-01-02},
	author = {Günther, Michael and {Jina AI} and Mohr, Isabelle},
	month = sep,
	year = {2024},
	note = {arXiv:2409.04701 [cs]},
}
`;

const ACL = `
@string{acl = "Association for" # " Computational Linguistics"}
@comment{ @ignored{x, title = {no}} }
@preamble{ "\\newcommand" # {x} }
@inproceedings{devlin-etal-2019-bert,
    title = "{BERT}: Pre-training of {''}Deep{''} Models",
    author = "Devlin, Jacob  and
      Chang, Ming-Wei",
    month = jun # "~2",
    year = 2019,
    publisher = acl,
    url = "https://aclanthology.org/N19-1423/",
    doi = "10.18653/v1/N19-1423",
    abstract = "We introduce
        BERT, S^{2} \\"a" # " and more."
}`;

describe('parseBibtex', () => {
  it("reads Zotero's export", () => {
    expect(parseBibtex(ZOTERO)).toEqual({
      entries: [
        {
          id: 'gunther_late_2024',
          title: String.raw`Late Chunking: S\^2 and \emph{Long} LLMs`,
          abstract: String.raw`Many use {cases} need 10\% of S\textasciicircum\{2\}FT.`,
          url: 'http://arxiv.org/abs/2409.04701',
          year: 2024,
          authors: ['Michael Günther', 'Jina AI', 'Isabelle Mohr'],
          line: 2,
        },
      ],
      faults: [],
    });
  });

  it("reads the ACL Anthology's export, strings and comments", () => {
    expect(parseBibtex(ACL)).toEqual({
      entries: [
        {
          id: 'devlin-etal-2019-bert',
          title: "BERT: Pre-training of ''Deep'' Models",
          abstract: 'We introduce BERT, S^{2} \\"a and more.',
          url: 'https://aclanthology.org/N19-1423/',
          year: 2019,
          authors: ['Jacob Devlin', 'Ming-Wei Chang'],
          line: 5,
        },
      ],
      faults: [],
    });
  });

  it.each([
    ['eprint = {2106.09685v2}', '2106.09685', 'https://arxiv.org/abs/2106.09685'],
    ['eprint = {123}, doi = {10.1/x}', 'k', 'https://doi.org/10.1/x'],
    ['doi = {https://doi.org/10.1/x_y}', 'k', 'https://doi.org/10.1/x_y'],
    ['url = {https://a.org/b\\_c}', 'k', 'https://a.org/b_c'],
  ])('takes id and address from %s', (fields, id, url) => {
    const { entries } = parseBibtex(`@misc(k, title={T}, abstract={A}, date={2021-05}, ${fields})`);
    expect(entries).toEqual([{ title: 'T', abstract: 'A', id, url, year: 2021, line: 1 }]);
  });

  it('names entries without an abstract and broken ones, and reads on at the next', () => {
    const { entries, faults } = parseBibtex(
      [
        '@misc{a, title = {Lost {brace}, abstract = {A}}',
        '@misc{b, title = {No abstract}}',
        '@misc{c, title = unknown, abstract = {C}}',
        '@misc{d title = {D}, abstract = {D}}',
        '@misc{e, title = {E}, abstract = {E}',
        '',
        '@misc{f, title = {F}, abstract = {F}}',
      ].join('\n'),
    );
    expect(entries.map(({ title, line }) => [title, line])).toEqual([['F', 7]]);
    expect([...faults].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))).toEqual([
      { line: 1, reason: 'the entry is broken: } was expected, not the end of the entry' },
      { line: 2, reason: 'the entry ("No abstract") has no abstract' },
      { line: 3, reason: 'the string "unknown" is not defined' },
      { line: 4, reason: 'the entry is broken: } was expected, not t' },
      { line: 5, reason: 'the entry is broken: } was expected, not the end of the entry' },
    ]);
  });

  it('reads a large file with every entry broken in linear time', () => {
    const { faults } = parseBibtex('@misc{a, title = {b\n'.repeat(50_000));
    expect(faults).toHaveLength(50_000);
  });
});
