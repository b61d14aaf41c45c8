// CSV: columns by name, rows with their lines.
import { describe, expect, it } from 'vitest';
import { parseCsv } from '#src/papers/csv.ts';

describe('parseCsv', () => {
  it('reads columns in any order, quoted cells and their line breaks', () => {
    const text = 'Year,Abstract,Notes,Title\r\n2024,"a, ""b""\r\nc",x,One\r\n\r\n,"é d",x,Two\r\n';
    expect(parseCsv(text)).toEqual({
      entries: [
        { title: 'One', abstract: 'a, "b"\r\nc', year: 2024, line: 2 },
        { title: 'Two', abstract: 'é d', line: 5 },
      ],
      faults: [],
    });
  });

  it("reads Zotero's column names", () => {
    const text =
      '"Key","Publication Year","Author","Title","Url","Abstract Note"\n' +
      '"K1","2021","Hu, Edward; Shen, Yelong","LoRA","https://a.org/","We adapt."';
    expect(parseCsv(text).entries).toEqual([
      {
        id: 'K1',
        year: 2021,
        authors: ['Hu, Edward', 'Shen, Yelong'],
        title: 'LoRA',
        url: 'https://a.org/',
        abstract: 'We adapt.',
        line: 2,
      },
    ]);
  });

  it('names broken rows and keeps the others', () => {
    const { entries, faults } = parseCsv('title,abstract\nA,a\nB\n"C,c\nD,d\nE,e,e\n,f\nG,g "q"');
    expect(entries.map(({ title, line }) => [title, line])).toEqual([
      ['A', 2],
      ['D', 5],
      ['G', 8],
    ]);
    expect(faults.map(({ line }) => line).sort()).toEqual([3, 4, 6, 7]);
  });

  it('gives up on a file of broken rows', () => {
    const { entries, faults } = parseCsv(`title,abstract\nA,a\n${'"B" x,"b\n'.repeat(999)}`);
    expect(entries).toHaveLength(1);
    expect(faults.length).toBeLessThan(60);
    expect(faults.at(-1)?.reason).toBe('too many broken rows: the rest is left out');
  });

  it('refuses a file without the two columns', () => {
    expect(() => parseCsv('name,abstract\nA,a')).toThrow(
      'its first row must name the columns title and abstract; it is: name, abstract',
    );
    expect(parseCsv('')).toEqual({ entries: [], faults: [] });
  });
});
