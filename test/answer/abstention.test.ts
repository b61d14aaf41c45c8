// What decides whether the corpus answers: nearness, known words and what the re-ranker read, put together by the calibrated model.
import { describe, expect, it } from 'vitest';
import { ABSTENTION_FEATURES, abstentionFeatures, judge } from '#src/answer/abstention.ts';
import { CALIBRATION } from '#src/answer/calibration.ts';
import { probability } from '#src/answer/logistic.ts';
import { bestLogit, topPositions } from '#src/search/ranking.ts';
import { aSearcher } from '#test/builders/searcher.ts';

const searcher = await aSearcher();

async function featuresOf(question: string): Promise<Record<string, number>> {
  const values = abstentionFeatures(searcher, question, await searcher.rank(question));
  return Object.fromEntries(ABSTENTION_FEATURES.map((name, i) => [name, values[i] ?? NaN]));
}

const COSINE = 'cosine of the nearest sentence';
const UNKNOWN = 'share of unknown words, by rarity, cubed';
const FIRST = 'logit of the best sentence of the first paper';
const READ = 'mean of the two highest logits of a best sentence of the papers read';

describe('abstentionFeatures', () => {
  it('tells a sentence of the corpus from a question about something else', async () => {
    const known = await featuresOf('Chest X-rays are abundant.');
    const unknown = await featuresOf('best pizza oven temperature');
    expect(known[COSINE]).toBeCloseTo(1, 4);
    expect(known[UNKNOWN]).toBe(0);
    expect(unknown[UNKNOWN]).toBe(1);
    expect(unknown[COSINE]).toBeLessThan(known[COSINE] ?? NaN);
  });

  it('weighs unknown words by their rarity', async () => {
    const half = await featuresOf('prompts pizza');
    // The unknown word is the rarer one, so it is more than half of the question.
    expect(half[UNKNOWN]).toBeGreaterThan(0.5 ** 3);
    expect(half[UNKNOWN]).toBeLessThan(1);
  });

  it('has read the papers: their best sentences answer, or do not', async () => {
    const told = await featuresOf('Chest X-rays are abundant.');
    const none = await featuresOf('best pizza oven temperature');
    expect(told[READ]).toBeGreaterThan(none[READ] ?? NaN);
  });

  it('looks at the first paper by itself, which a person sees first, though another may hold a better sentence', async () => {
    const question = 'Chest X-rays are abundant.';
    const ranking = await searcher.rank(question);
    const [, second = NaN] = topPositions(ranking.papers, 2);
    const turned = ranking.papers.map((score, at) => (at === second ? score + 1000 : score));
    const values = abstentionFeatures(searcher, question, { ...ranking, papers: turned });
    const own = ranking.read.find(({ paper }) => paper === second);
    expect(own).toBeDefined();
    expect(values[ABSTENTION_FEATURES.indexOf(FIRST)]).toBe(own && bestLogit(own));
    expect(values[ABSTENTION_FEATURES.indexOf(FIRST)]).toBeLessThan(
      (await featuresOf(question))[FIRST] ?? NaN,
    );
  });

  it('does not know what reading says where re-ranking is off', async () => {
    const off = await aSearcher(searcher.papers, { reranker: undefined });
    const question = 'Chest X-rays are abundant.';
    const values = abstentionFeatures(off, question, await off.rank(question));
    expect(values.map(Number.isNaN)).toEqual([false, false, true, true]);
  });

  it('looks for a second paper that comes near an answer; the only one of a corpus is its own', async () => {
    const question = 'Chest X-rays are abundant.';
    const { read } = await searcher.rank(question);
    const [best = NaN, second = NaN] = read.map(bestLogit).sort((x, y) => y - x);
    expect(second).toBeLessThan(best);
    expect((await featuresOf(question))[READ]).toBe((best + second) / 2);
    const one = await aSearcher(searcher.papers.slice(0, 1));
    const alone = await one.rank(question);
    const only = Math.max(...alone.read.map(bestLogit));
    expect(abstentionFeatures(one, question, alone).slice(2)).toEqual([only, only]);
  });

  it('is finite for words that say nothing, and for a corpus of one paper', async () => {
    const one = await aSearcher(searcher.papers.slice(0, 1));
    for (const question of ['what is it?', '🦊', 'LoRA-GA']) {
      const values = abstentionFeatures(one, question, await one.rank(question));
      expect(values).toHaveLength(ABSTENTION_FEATURES.length);
      expect(values.every(Number.isFinite)).toBe(true);
    }
    expect((await featuresOf('what is it?'))[UNKNOWN]).toBe(1);
  });
});

describe('judge', () => {
  const { model, threshold } = CALIBRATION.abstention;

  async function judged(question: string) {
    const ranking = await searcher.rank(question);
    const features = abstentionFeatures(searcher, question, ranking);
    return { ...judge(searcher, question, ranking), likely: probability(model, features) };
  }

  it.each(['which pizza oven bakes best?', 'gradients of pizza', 'Chest X-rays are abundant.'])(
    'answers from the threshold on, and says how likely it is: %s',
    async (question) => {
      const { answers, confidence, likely } = await judged(question);
      expect(confidence).toBe(likely);
      expect(answers).toBe(likely >= threshold);
    },
  );

  it('declines what is in no word of the corpus', async () => {
    expect((await judged('which pizza oven bakes best?')).answers).toBe(false);
  });

  it.each(['LoRA-GA', 'lora-ga?', 'what is LoRA-GA?', 'S2FT training memory'])(
    'answers a question in the words of the paper that it names: %s',
    async (question) => {
      expect((await judged(question)).answers).toBe(true);
    },
  );

  it('leaves it to the model where a word is not of the paper that is named', async () => {
    const { answers, likely } = await judged('S2FT pizza');
    expect(answers).toBe(likely >= threshold);
  });

  it('has one number a feature, and a threshold that is a probability', () => {
    for (const numbers of [model.weights, model.means, model.deviations]) {
      expect(numbers).toHaveLength(ABSTENTION_FEATURES.length);
    }
    expect(model.deviations.every((x) => x > 0)).toBe(true);
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
  });
});
