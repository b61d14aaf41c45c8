// Sentences keep their place in the text: seen on the shipped abstracts, on hard cases and on random strings.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#src/papers/sentences.ts';
import { seedCorpus } from './seeds.ts';

const MARK = '¦';
const abstracts = seedCorpus.papers.map(({ abstract }) => abstract);
const fromSeeds = readFileSync(new URL('./sentence-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/** The text with a mark before each sentence but the first. */
function marked(text: string): string {
  const starts = splitSentences(text).map(({ start }) => start);
  return starts
    .map((start, at) => text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length))
    .join(MARK);
}

/** Every promise about offsets, checked on one text. */
function faultsOf(text: string): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const { start, end } of splitSentences(text)) {
    if (start < last || end <= start || end > text.length) faults.push(`order at ${start}`);
    if (text.slice(last, start).trim() !== '') faults.push(`text lost before ${start}`);
    const sentence = text.slice(start, end);
    if (sentence !== sentence.trim()) faults.push(`white space at an end of ${start}`);
    last = end;
  }
  if (text.slice(last).trim() !== '') faults.push('text lost at the end');
  return faults;
}

describe('splitSentences on excerpts of the shipped abstracts', () => {
  it('has many cases', () => {
    expect(fromSeeds.length).toBeGreaterThanOrEqual(60);
  });

  it.each(fromSeeds)('splits as marked: %s', (expected) => {
    const excerpt = expected.replaceAll(MARK, '');
    expect(abstracts.some((abstract) => abstract.includes(excerpt))).toBe(true);
    expect(marked(excerpt)).toBe(expected);
  });
});

describe('splitSentences on hard cases', () => {
  it.each([
    'It runs on Node.js 20 and v1.5 of the tool. ¦It is fast.',
    'We compare LLaMA-2.1 with GPT-3.5. ¦Both fail.',
    'As Fig. 2 and Eq. (3) show, cf. Sec. IV, it works. ¦We stop.',
    'Work by J. Smith and J. R. R. Tolkien is cited. ¦We follow it.',
    'Dr. Smith and Prof. Jones of the U.S. Army agree. ¦We do not.',
    'It was built in the U.S. ¦We tested it.',
    'We use Yahoo! Answers and Jeopardy! questions. ¦Results follow.',
    'It waits... and goes on. ¦It stops... ¦Then it ends.',
    'The code is at https://github.com/x/y.¦Code and data are free.',
    'See https://github.com/x/My.Repo for more. ¦We thank all.',
    'The loader torch.Tensor is kept. ¦It is small.',
    'We serve models. ¦vLLM is fast. ¦iBOT is not. ¦mBERT is old.',
    'We define a norm. ¦$L_2$ is used. ¦\\emph{Then} we stop. ¦"Why?" ¦He asked.',
    'It scores 3.5 points. ¦50 models were run. ¦.5 is the threshold.',
    'It works (see above. There is more). ¦We go on.',
    'It works. ¦(We checked it.) ¦It still works.',
    'We propose 1) a model; 2) a loss; and 3) a set. ¦We release all.',
    'We ask: i) is it right? ii) is it good? ¦We answer both.',
    'Our aims: 1. Learn. ¦2. Test. ¦We do both.',
    '这是第一句。¦这是第二句！¦好。',
    'First paragraph without a stop\n\n¦Second paragraph.',
    'One line\nthat is wrapped. ¦Next.',
    'No stop at all',
    'It is large, i.e., big, etc. ¦We like it, e.g. here, approx. five times.',
    'Non-i.i.d. data are hard. ¦The samples are i.i.d. ¦We use them.',
    'It takes 5 ms. ¦We met in CA. ¦Ms. Doe was there.',
    'Is it so?! ¦Yes.',
  ])('splits as marked: %s', (expected) => {
    expect(marked(expected.replaceAll(MARK, ''))).toBe(expected);
  });

  it('gives nothing for nothing', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  it('keeps stray stops with the sentence before them', () => {
    expect(splitSentences('It ends. ...')).toEqual([{ start: 0, end: 12 }]);
  });
});

describe('splitSentences on any text', () => {
  it('loses no character of any shipped abstract', () => {
    expect(abstracts.flatMap(faultsOf)).toEqual([]);
  });

  it('finds a plausible number of sentences in each shipped abstract', () => {
    const odd = abstracts.filter((abstract) => {
      const mean = abstract.length / splitSentences(abstract).length;
      return mean < 70 || mean > 420;
    });
    expect(odd).toEqual([]);
  });

  it('loses no character of random strings', () => {
    const pieces = [
      '.',
      '. ',
      '?',
      '!',
      '…',
      '(',
      ')',
      '"',
      '\n',
      '\n\n',
      ' ',
      '1',
      '2) ',
      'We ',
      'a',
    ];
    pieces.push(
      'e.g. ',
      'et al.',
      'https://github.com/a/b',
      '\\',
      '{',
      '}',
      '😀',
      '。',
      'LLaMA',
      '\u00a0',
    );
    let seed = 1;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const texts = Array.from({ length: 3000 }, () =>
      Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join(''),
    );
    expect(texts.flatMap((text) => faultsOf(text).map((fault) => [text, fault]))).toEqual([]);
  });

  // Work that grew with the square of the length would take hours here.
  it.each([
    '.',
    ' ',
    '. ',
    '(',
    ')',
    'A.',
    'a.A',
    '"',
    '\n',
    ' \n',
    '. "',
    'b.We ',
    '?(',
    '1. ',
    '."',
  ])(
    'stays linear on a million characters of %j',
    (piece) => {
      expect(faultsOf(piece.repeat(1_000_000 / piece.length))).toEqual([]);
    },
    20_000,
  );
});
