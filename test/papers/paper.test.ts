// Papers: ids from titles, and links that can be followed.
import { describe, expect, it } from 'vitest';
import { linksIn, normaliseTitle, titleId, toPaper } from '#src/papers/paper.ts';
import { seedCorpus } from './seeds.ts';

describe('linksIn', () => {
  it.each([
    ['Code is at https://github.com/a/b.', ['https://github.com/a/b']],
    ['Code is at https://github.com/a/b.git.', ['https://github.com/a/b.git']],
    ['Code is at https://github.com/a/b.Code and data follow.', ['https://github.com/a/b']],
    ['Code: \\url{https://github.com/a/b}.', ['https://github.com/a/b']],
    ['Code: \\href{https://a.io/b\\_c}{\\text{here}}.', ['https://a.io/b_c']],
    ['See github.com/a/b}.', ['https://github.com/a/b']],
    ['See https://github.com/a/b{https://github.com/a/b}.', ['https://github.com/a/b']],
    ['See https: //github.com/a/b .', ['https://github.com/a/b']],
    ['See https://github.com/a/some- name', ['https://github.com/a/some-name']],
    ['At hf.co/a and my-page.github.io.', ['https://hf.co/a', 'https://my-page.github.io']],
    ['At (https://a.github.io/b/).', ['https://a.github.io/b/']],
    ['In **https://a.org/b**, or “https://c.org”.', ['https://a.org/b', 'https://c.org']],
    ['Our code is available at Github.', []],
    ['Broken: https:// and http://[.', []],
  ])('finds the links of: %s', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it('finds a link in nearly every shipped abstract that names a code host', () => {
    const named = seedCorpus.papers.filter(({ abstract }) => abstract.includes('github.com/'));
    expect(named).toHaveLength(146);
    const without = named.filter(
      ({ links }) => !links.some((link) => link.includes('github.com/')),
    );
    expect(without).toEqual([]);
  });

  it('gives only addresses that can be followed', () => {
    const links = seedCorpus.papers.flatMap(({ links }) => links);
    expect(links.length).toBeGreaterThan(170);
    expect(
      links.filter((link) => !/^https?:\/\/[\w-]+(\.[\w-]+)+(\/[\w./-]*)?$/.test(link)),
    ).toEqual([]);
    expect(links.filter((link) => /[.,;:]$/.test(link) || !URL.canParse(link))).toEqual([]);
  });
});

describe('titles', () => {
  it('are the same however cased, spaced or punctuated', () => {
    expect(normaliseTitle('  S^{2}FT:  Fine-Tuning ')).toBe(normaliseTitle('s^{2}ft fine tuning'));
    expect(titleId('LoRA-GA')).toBe(titleId('lora ga'));
    expect(titleId('LoRA-GA')).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('toPaper', () => {
  it('derives id, address and links where the source gives none', () => {
    const title = 'A & B';
    const abstract = 'Code: https://github.com/a/b';
    expect(toPaper({ title, abstract })).toEqual({
      id: titleId(title),
      title,
      abstract,
      url: 'https://huggingface.co/papers?q=A%20%26%20B',
      links: ['https://github.com/a/b'],
    });
  });

  it('keeps what the source gives', () => {
    const given = { title: 'A', abstract: 'B.', id: 'x', url: 'https://a.org/', year: 2024 };
    expect(toPaper({ ...given, authors: ['Jo'] })).toEqual({
      ...given,
      authors: ['Jo'],
      links: [],
    });
  });

  it('makes an address even of a title with half a surrogate pair', () => {
    expect(URL.canParse(toPaper({ title: 'A \ud800', abstract: 'B.' }).url)).toBe(true);
  });
});
