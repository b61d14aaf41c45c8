// Answers quote the stored abstract exactly, and where nothing answers, nothing is cited.
import { describe, expect, it } from 'vitest';
import type { Answer } from '#src/answer/answer.ts';
import { IndexedLibrary } from '#src/answer/library.ts';
import { assertVerbatim } from '#src/answer/quotes.ts';
import { type Paper, toPaper } from '#src/papers/paper.ts';
import { failureOf } from '#test/builders/failure.ts';
import { aSearcher, FOUR } from '#test/builders/searcher.ts';

// Enough others that a paper can stand out from them.
const OTHERS = Array.from({ length: 30 }, (_, i) =>
  toPaper({
    title: `Study ${i} of item${i}`,
    abstract: `Item${i} matters for topic${i}. We look at aspect${i} of case${i}. It ends in result${i}.`,
  }),
);
const PAPERS = [...FOUR, ...OTHERS];
const library = new IndexedLibrary('f00d', await aSearcher(PAPERS));
const MEMORY = 'how much training memory does S2FT save and how much does it improve latency?';
const PIZZA = 'which pizza oven bakes best?';

const titlesOf = ({ papers }: Answer): string[] => papers.map(({ paper }) => paper.title);

describe('ask', () => {
  it('answers with quotes that are exact slices of the stored abstracts', async () => {
    const { abstained, papers } = await library.ask(MEMORY);
    expect(abstained).toBe(false);
    expect(papers[0]?.paper).toBe(FOUR[1]);
    expect(papers[0]?.quotes[0]?.text).toBe(
      'It saves $3\\times$ training memory and improves latency by 2.7%.',
    );
    for (const { paper, quotes } of papers) {
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.length).toBeLessThanOrEqual(2);
      for (const quote of quotes) assertVerbatim(paper, quote);
    }
  });

  it('keeps LaTeX, odd spaces and decomposed accents in a quote', async () => {
    const odd = toPaper({
      title: 'Odd Marks',
      abstract: 'Nai\u0308ve  \\emph{spacing} of $x_{1}$\u00a0🦊 matters for zebras.',
    });
    const { papers } = await new IndexedLibrary('f00d', await aSearcher([...PAPERS, odd])).ask(
      'does naïve spacing of zebras matter?',
    );
    expect(papers[0]?.quotes.map(({ text }) => text)).toEqual([odd.abstract]);
  });

  it('says of a paper that is named that its abstract does not say, and quotes nothing', async () => {
    for (const question of [
      'who wrote the LoRA-GA paper?',
      'which batch size does LoRA-GA take?',
      'which optimizer, scheduler, dropout, warmup, seeds and weight decay does LoRA-GA prefer on which graphics cards?',
    ]) {
      const { abstained, within, papers } = await library.ask(question);
      expect(abstained).toBe(true);
      expect(within).toEqual([FOUR[0]]);
      expect(papers[0]?.paper).toBe(FOUR[0]);
      expect(papers.flatMap(({ quotes }) => quotes)).toEqual([]);
    }
    for (const question of [
      'what is LoRA-GA?',
      'does LoRA-GA converge faster?',
      'LoRA-GA with full gradients and batch size?',
    ]) {
      const { abstained, within } = await library.ask(question);
      expect([abstained, within]).toEqual([false, undefined]);
    }
  });

  it('says so of no single paper where a question sets two things against each other', async () => {
    const { within } = await library.ask('which batch size does LoRA-GA take vs other ways?');
    expect(within).toBeUndefined();
  });

  it('says that nothing answers, cites nothing, and shows at most five near misses', async () => {
    const answer = await library.ask(PIZZA);
    expect(answer.abstained).toBe(true);
    expect(answer.papers).toHaveLength(5);
    for (const { quotes, answers } of answer.papers) {
      expect(quotes).toEqual([]);
      expect(answers).toBe(false);
    }
    expect((await library.ask(PIZZA, { papers: 2 })).papers).toHaveLength(2);
  });

  it('gives ten papers, or as many as were asked for, best first', async () => {
    const all = await library.ask(MEMORY);
    expect(all.papers).toHaveLength(10);
    const scores = all.papers.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(titlesOf(await library.ask(MEMORY, { papers: 3 }))).toEqual(titlesOf(all).slice(0, 3));
    expect((await library.ask(MEMORY, { papers: 99 })).papers).toHaveLength(10);
  });

  it('marks the papers that answer: the first, and none after one that does not', async () => {
    const marks = (await library.ask(MEMORY)).papers.map(({ answers }) => answers);
    expect(marks[0]).toBe(true);
    expect(marks).toEqual([...marks].sort((a, b) => Number(b) - Number(a)));
    expect(marks).toContain(false);
  });

  it('gives the same answer to the same question, however it is spaced', async () => {
    const first = await library.ask(MEMORY);
    await library.ask(PIZZA);
    expect(await library.ask(MEMORY)).toEqual(first);
    expect(await library.ask(`  <@1>\u200b ${MEMORY}\n`)).toEqual(first);
  });

  it('names the index that answered and the question as it was read', async () => {
    const { index, question, confidence } = await library.ask(` \u202e${PIZZA}`);
    expect({ index, question }).toEqual({ index: 'f00d', question: PIZZA });
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThan(1);
  });

  it.each(['', ' \n', '🦊', 'why '.repeat(750)])('refuses %j', async (question) => {
    expect((await failureOf(() => library.ask(question))).code).toBe('bad-question');
  });

  it('answers from a corpus of one paper', async () => {
    const [one] = FOUR;
    const alone = new IndexedLibrary('f00d', await aSearcher(one === undefined ? [] : [one]));
    const { papers } = await alone.ask('what does LoRA-GA align?');
    expect(papers.map(({ paper }) => paper)).toEqual([one]);
  });
});

describe('nearest', () => {
  it('puts every paper in order, the nearest to the text first', async () => {
    const papers = await library.nearest('steering frozen models');
    expect(papers[0]).toBe(FOUR[3]);
    expect(new Set(papers)).toEqual(new Set(library.papers));
  });

  it('refuses a text without words', async () => {
    expect((await failureOf(() => library.nearest('?'))).code).toBe('bad-question');
  });
});

describe('related', () => {
  it('leaves the paper itself out, and quotes each neighbour from its own abstract', async () => {
    const { paper, papers, index } = await library.related(
      'LORA-GA low-rank adaptation with gradient approximation',
    );
    expect(paper).toBe(FOUR[0]);
    expect(index).toBe('f00d');
    expect(papers).toHaveLength(10);
    for (const near of papers) {
      expect(near.paper).not.toBe(paper);
      assertVerbatim(near.paper, near.why);
    }
  });

  it('takes an id and a free text, and as many papers as asked for', async () => {
    expect((await library.related(FOUR[2]?.id ?? '')).paper).toBe(FOUR[2]);
    const { paper, papers } = await library.related('steering frozen models', { papers: 2 });
    expect(paper).toBeUndefined();
    expect(papers).toHaveLength(2);
    expect(papers[0]?.paper).toBe(FOUR[3]);
  });

  it('refuses a text without words', async () => {
    expect((await failureOf(() => library.related('?'))).code).toBe('bad-question');
  });

  it('finds no neighbour in a corpus of one paper', async () => {
    const alone = new IndexedLibrary('f00d', await aSearcher(FOUR.slice(0, 1)));
    expect((await alone.related(FOUR[0]?.title ?? '')).papers).toEqual([]);
  });
});

describe('findings', () => {
  it('quotes the paper itself, however its title is typed', () => {
    const { paper, quotes } = library.findings('MASKED autoencoders, for thorax diseases');
    expect(paper).toBe(FOUR[2]);
    expect(quotes[0]?.text).toBe(
      'We outperform convolutional networks on the disease benchmark by 3%.',
    );
    for (const quote of quotes) assertVerbatim(paper, quote);
  });

  it('names the nearest titles for one that it does not know', async () => {
    const { code, message } = await failureOf(() => library.findings('Survey of  Prompting'));
    expect(code).toBe('unknown-paper');
    expect(message).toContain('No paper has the title or id “Survey of Prompting”.');
    expect(message).toContain('“A Survey of Prompts”');
  });

  it('shows no more than the beginning of a long one, and offers nothing for words that no title has', async () => {
    const { message } = await failureOf(() => library.findings('zebra'.repeat(100)));
    expect(message.length).toBeLessThan(200);
    expect(message).not.toContain('Nearest');
  });
});

describe('compare', () => {
  it('sets quotes of two papers side by side, in the order in which they were named', () => {
    const { papers, index } = library.compare(
      FOUR[1]?.id ?? '',
      'masked autoencoders, for THORAX diseases',
    );
    expect(papers.map(({ paper }) => paper)).toEqual([FOUR[1], FOUR[2]]);
    expect(index).toBe('f00d');
    expect(papers[1].quotes.result?.text).toBe(
      'We outperform convolutional networks on the disease benchmark by 3%.',
    );
    for (const { paper, quotes } of papers) {
      for (const quote of Object.values(quotes))
        if (quote !== undefined) assertVerbatim(paper, quote);
    }
  });

  it('leaves an aspect open that the abstract does not state', () => {
    const [survey] = library.compare('A Survey of Prompts', FOUR[0]?.id ?? '').papers;
    expect(survey.quotes.result).toBeUndefined();
  });

  it('names the nearest titles for a paper that it does not know, whichever it is', async () => {
    for (const [first, second] of [
      ['Survey of Prompting', 'A Survey of Prompts'],
      ['A Survey of Prompts', 'Survey of Prompting'],
    ] as const) {
      const { code, message } = await failureOf(() => library.compare(first, second));
      expect(code).toBe('unknown-paper');
      expect(message).toContain('“A Survey of Prompts”');
    }
  });

  it('refuses to compare a paper with itself, however it is named', async () => {
    const { code, message } = await failureOf(() =>
      library.compare('a survey OF prompts', FOUR[3]?.id ?? ''),
    );
    expect(code).toBe('same-paper');
    expect(message).toBe(
      '“A Survey of Prompts” was named twice. Name two different papers to compare.',
    );
  });
});

it('find and complete look through every paper in memory', () => {
  const ids = (papers: readonly Paper[]): string[] => papers.map(({ id }) => id);
  expect(ids(library.papers)).toEqual(ids(PAPERS));
  expect(library.find('a survey of prompts')).toBe(FOUR[3]);
  expect(library.find('no such paper')).toBeUndefined();
  expect(ids(library.complete('a survey', 5))).toEqual(ids(FOUR.slice(3)));
});
