// A person sees each quote marked in its place in the abstract, and a plain sentence when nothing answers.
import { describe, expect, it } from 'vitest';
import { quoteAt } from '#src/answer/quotes.ts';
import type { Paper } from '#src/papers/paper.ts';
import { formatAnswer, formatFindings, formatNeighbours } from '#src/terminal/format.ts';
import { styleFor } from '#src/terminal/style.ts';
import { aPaper } from '#test/builders/paper.ts';
import { anAnswer, FAKE_INDEX } from '#test/fakes/library.ts';

const plain = styleFor({});
const rich = styleFor({ isTTY: true, getColorDepth: () => 8 });

const paper = aPaper({ links: ['https://github.com/a/b', 'https://a.github.io'] });
const quoteIn = (of: Paper, text: string) => {
  const start = of.abstract.indexOf(text);
  return quoteAt(of, { start, end: start + text.length });
};
const SECOND = 'We embed the whole text first.';
const cited = (of: Paper, text: string, answers = true) => ({
  paper: of,
  score: 1,
  quotes: [quoteIn(of, text)],
  answers,
});

describe('formatAnswer', () => {
  it('says that an abstract, or none of several, does not say, and leaves it out of the near misses', () => {
    const other = aPaper({ id: 'other', title: 'Other' });
    const papers = [paper, other].map((each) => ({
      ...{ paper: each, score: 1, quotes: [], answers: false },
    }));
    const asked = anAnswer({ abstained: true, papers, within: [paper] });
    expect(formatAnswer(asked, 9, plain)).toMatch(
      /^The abstract of “Late Chunking” does not say\.\nNear misses.*\n\n1\. Other\n/,
    );
    expect(formatAnswer({ ...asked, within: [paper, other] }, 9, plain)).toBe(
      'None of these 2 abstracts says that.',
    );
  });

  it('marks the quote in its place, with address and code below', () => {
    expect(formatAnswer(anAnswer({ papers: [cited(paper, SECOND)] }), 9, plain)).toBe(
      [
        '1. Late Chunking',
        '   https://arxiv.org/abs/2409.04701',
        '   Many uses need short texts. «We embed the whole text first.» It improves retrieval by 3%.',
        '   code and project: https://github.com/a/b',
      ].join('\n'),
    );
  });

  it('cuts a long abstract around the quote between words, and says so', () => {
    const long = aPaper({ abstract: `${'before '.repeat(30)}${SECOND}${' after'.repeat(30)}` });
    const shown = formatAnswer(anAnswer({ papers: [cited(long, SECOND)] }), 9, plain);
    const line = shown.split('\n')[2] ?? '';
    expect(line).toMatch(/^ {3}… (?:before )+«We embed the whole text first\.»(?: after)+ …$/);
    expect(line.length).toBeLessThan(200);
  });

  it('shows links and colours on a terminal that has them, and no address in words', () => {
    const shown = formatAnswer(anAnswer({ papers: [cited(paper, SECOND)] }), 9, rich);
    expect(shown).toContain(
      '1. \u001b]8;;https://arxiv.org/abs/2409.04701\u001b\\\u001b[1mLate Chunking\u001b[22m\u001b]8;;\u001b\\',
    );
    expect(shown).toContain(`\u001b[1;33m${SECOND}\u001b[22;39m`);
    expect(shown).not.toContain('«');
    expect(shown.split('\n')).toHaveLength(3);
  });

  it('takes what steers a terminal out of titles and abstracts', () => {
    const evil = aPaper({
      title: 'T\u001b]0;mine\u0007',
      url: 'https://x.org/\u001b[2J',
      links: ['https://github.com/a\u009b2J'],
      abstract: 'Before\u001b[2J. We \u001b[31mfind\u202e it. After\u009b1m.',
    });
    const shown = formatAnswer(
      anAnswer({ papers: [cited(evil, 'We \u001b[31mfind\u202e it.')] }),
      9,
      plain,
    );
    expect(shown).toContain('Before[2J. «We [31mfind it.» After1m.');
    // eslint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('leaves out papers that are near an answer rather than one', () => {
    const far = cited(aPaper({ title: 'Far' }), SECOND, false);
    const shown = formatAnswer(anAnswer({ papers: [cited(paper, SECOND), far] }), 9, plain);
    expect(shown).not.toContain('Far');
  });

  it('refuses a quote that is not in the abstract', () => {
    const wrong = { ...quoteIn(paper, SECOND), text: 'We embed it all.' };
    const answer = anAnswer({ papers: [{ paper, score: 1, quotes: [wrong], answers: true }] });
    expect(() => formatAnswer(answer, 9, plain)).toThrow('is not in the abstract');
  });

  it('says that nothing answers and quotes nothing, with near misses by title', () => {
    const misses = [{ paper, score: 1, quotes: [], answers: false }];
    const shown = formatAnswer(anAnswer({ abstained: true, papers: misses }), 597, plain);
    expect(shown).toBe(
      [
        'Nothing in these 597 papers answers that.',
        'Near misses, which touch on it but do not answer it:',
        '',
        '1. Late Chunking',
        '   https://arxiv.org/abs/2409.04701',
      ].join('\n'),
    );
    expect(formatAnswer(anAnswer({ abstained: true, papers: [] }), 597, plain)).toBe(
      'Nothing in these 597 papers answers that.',
    );
  });
});

describe('formatNeighbours', () => {
  const near = { paper, score: 1, why: quoteIn(paper, SECOND) };

  it('names the paper that was meant, and shows why each is near', () => {
    const of = aPaper({ title: 'Another' });
    const shown = formatNeighbours(
      { query: 'x', paper: of, papers: [near], index: FAKE_INDEX },
      plain,
    );
    expect(shown).toMatch(/^Related to Another\n\n1\. Late Chunking\n/);
    expect(shown).toContain(`«${SECOND}»`);
  });

  it('names a free text in quotation marks, without what steers a terminal', () => {
    const shown = formatNeighbours(
      { query: 'a\u001b[2Jb', papers: [near], index: FAKE_INDEX },
      plain,
    );
    expect(shown).toMatch(/^Related to “a\[2Jb”\n/);
  });

  it('says when no paper is near', () => {
    const none = { query: 'x', paper, papers: [], index: FAKE_INDEX };
    expect(formatNeighbours(none, plain)).toBe('No other paper is near Late Chunking.');
  });
});

describe('formatFindings', () => {
  it('shows each finding marked in its place', () => {
    const quotes = [quoteIn(paper, 'It improves retrieval by 3%.'), quoteIn(paper, SECOND)];
    expect(formatFindings({ paper, quotes }, plain).split('\n')).toEqual([
      'Late Chunking',
      '   Many uses need short texts. We embed the whole text first. «It improves retrieval by 3%.»',
      '   Many uses need short texts. «We embed the whole text first.» It improves retrieval by 3%.',
    ]);
  });

  it('says when the abstract states none', () => {
    expect(formatFindings({ paper, quotes: [] }, plain)).toBe(
      'Late Chunking\n   The abstract states no finding.',
    );
  });
});
