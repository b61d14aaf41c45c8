// BM25 scores are those of Okapi BM25, worked out by hand.
import { describe, expect, it } from 'vitest';
import { Bm25 } from '#src/search/bm25.ts';

const SETTINGS = { k1: 1.2, b: 0.75 };
// Lengths 3, 2 and 1: the average is 2.
const three = new Bm25([['a', 'a', 'b'], ['b', 'c'], ['d']], SETTINGS);

describe('idf', () => {
  it('is ln(1 + (N - n + 0.5) / (n + 0.5))', () => {
    expect(three.idf('a')).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
    expect(three.idf('b')).toBeCloseTo(Math.log(1 + 1.5 / 2.5), 12);
  });

  it('is greatest for a term that no document has, and never below zero', () => {
    expect(three.idf('nowhere')).toBeCloseTo(Math.log(8), 12);
    expect(new Bm25([['a'], ['a']], SETTINGS).idf('a')).toBeGreaterThan(0);
  });
});

describe('scores', () => {
  it('weighs rarity, repeats and length', () => {
    // a: idf .98083; tf part 2·2.2 / (2 + 1.2·(.25 + .75·1.5)) = 4.4 / 3.65
    const a = 0.98082925301 * (4.4 / 3.65);
    // b: idf .47000; 2.2 / (1 + 1.65) in the first, 2.2 / (1 + 1.2) in the second
    const b = 0.47000362925 * (2.2 / 2.65);
    const [first, second, third] = three.scores(['a', 'b']);
    expect(first).toBeCloseTo(a + b, 9);
    expect(second).toBeCloseTo(0.47000362925, 9);
    expect(third).toBe(0);
  });

  it('does not look at length where b is 0', () => {
    const flat = new Bm25([['a', 'b', 'b', 'b'], ['a']], { k1: 1.2, b: 0 });
    const [long, short] = flat.scores(['a']);
    expect(long).toBe(short);
  });

  it('is zero everywhere for no term and for unknown ones', () => {
    expect([...three.scores([])]).toEqual([0, 0, 0]);
    expect([...three.scores(['nowhere'])]).toEqual([0, 0, 0]);
  });

  it('is finite where documents are empty, and where there is none', () => {
    expect([...new Bm25([[], []], SETTINGS).scores(['a'])]).toEqual([0, 0]);
    expect([...new Bm25([], SETTINGS).scores(['a'])]).toEqual([]);
  });

  it('knows terms that objects carry by themselves', () => {
    const odd = new Bm25([['constructor'], ['__proto__']], SETTINGS);
    expect([...odd.scores(['constructor'])].map((x) => x > 0)).toEqual([true, false]);
    expect([...odd.scores(['toString'])]).toEqual([0, 0]);
  });
});

it('counts the documents of a term', () => {
  expect(['a', 'b', 'nowhere'].map((term) => three.frequency(term))).toEqual([1, 2, 0]);
});

it('knows which document holds a term', () => {
  expect([0, 1, 2, 3].map((document) => three.holds(document, 'b'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(three.holds(0, 'nowhere')).toBe(false);
});
