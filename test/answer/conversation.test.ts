// A question after other turns is answered in their light: from the paper that is meant, or that it does not say.
import { describe, expect, it } from 'vitest';
import { IndexedLibrary } from '#src/answer/library.ts';
import { turnOf, type Turn } from '#src/answer/turns.ts';
import { toPaper } from '#src/papers/paper.ts';
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

describe('ask, after other turns', () => {
  const after = async (...questions: string[]): Promise<Turn[]> => {
    const turns: Turn[] = [];
    for (const question of questions) turns.push(turnOf(await library.ask(question, { turns })));
    return turns;
  };

  it('answers from the paper that "it" stands for, with quotes of that paper first', async () => {
    const turns = await after(MEMORY);
    const { within, papers, abstained } = await library.ask('does it compute densely?', { turns });
    expect(within).toEqual([FOUR[1]]);
    expect(abstained).toBe(false);
    expect(papers[0]?.paper).toBe(FOUR[1]);
    expect(papers[0]?.quotes[0]?.text).toBe('S^{2}FT selects sparsely and computes densely.');
    expect(papers.slice(1).every(({ answers }) => !answers)).toBe(true);
  });

  it('says that an abstract does not say, and quotes nothing', async () => {
    const turns = await after(MEMORY);
    const answer = await library.ask('who wrote it?', { turns });
    expect(answer.abstained).toBe(true);
    expect(answer.within).toEqual([FOUR[1]]);
    expect(answer.papers[0]?.paper).toBe(FOUR[1]);
    for (const { quotes, answers } of answer.papers) {
      expect(quotes).toEqual([]);
      expect(answers).toBe(false);
    }
  });

  it('quotes the sentence with the address where code is asked for, or says there is none', async () => {
    const linked = toPaper({
      title: 'Quokka Tuning',
      abstract:
        'Quokka tuning trains marsupial models. Code is at https://github.com/quokka/tuning.',
    });
    const other = new IndexedLibrary('f00d', await aSearcher([...PAPERS, linked]));
    const turns = [turnOf(await other.ask('what is quokka tuning of marsupial models?'))];
    const { papers } = await other.ask('is there code for it?', { turns });
    expect(papers[0]?.quotes.map(({ text }) => text)).toEqual([
      'Code is at https://github.com/quokka/tuning.',
    ]);
    const none = await library.ask('is there code for it?', { turns: await after(MEMORY) });
    expect(none).toMatchObject({ abstained: true, within: [FOUR[1]] });
  });

  it('gives the findings where nothing in particular is asked', async () => {
    const turns = await after('what do masked autoencoders show on chest x-rays?');
    const { papers } = await library.ask('tell me more about the first one', { turns });
    expect(papers[0]?.quotes[0]?.text).toBe(
      library.findings('Masked Autoencoders for Thorax Diseases').quotes[0]?.text,
    );
  });

  it('answers from several papers at once, those that say something first', async () => {
    const turns = await after(MEMORY);
    const { within = [] } = await library.ask('which of them aligns gradients?', {
      turns: turns.map((turn) => ({ ...turn, papers: FOUR.map(({ id }) => id), shown: 3 })),
    });
    expect(within[0]).toBe(FOUR[0]);
    expect(within).toHaveLength(3);
  });

  it('carries a question over to another field, and leaves the paper that it was about', async () => {
    const turns = await after(MEMORY);
    const { within, papers } = await library.ask('and for chest X-rays?', { turns });
    expect(within).toBeUndefined();
    expect(papers[0]?.paper).toBe(FOUR[2]);
    expect(papers.map(({ paper }) => paper)).not.toContain(FOUR[1]);
  });

  it('keeps what the conversation is about until a question stands on its own', async () => {
    const [first, second] = await after(MEMORY, 'does it compute densely?');
    expect(first?.topic).toBe(MEMORY);
    expect(second?.topic).toBe(MEMORY);
    const { topic } = await library.ask(`new topic: ${PIZZA}`, { turns: first ? [first] : [] });
    expect(topic).toBe(`new topic: ${PIZZA}`);
  });

  it('says so when the list has no such place', async () => {
    const turns = await after(MEMORY);
    const { message } = await failureOf(() => library.ask('what about paper 42?', { turns }));
    expect(message).toContain('there is no number 42');
  });

  it('is not led astray by turns whose papers have left the corpus', async () => {
    const gone: Turn = { question: 'old?', topic: 'old?', papers: ['gone', 'lost'], shown: 2 };
    for (const question of ['the second one?', 'does it save memory?', MEMORY]) {
      const { papers } = await library.ask(question, { turns: [gone] });
      expect(papers.length).toBeGreaterThan(0);
    }
  });
});
