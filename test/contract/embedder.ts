// What every embedder keeps: unit length, one vector a sentence, and the same text always the same vector.
import { describe, expect, it } from 'vitest';
import type { Embedder } from '#src/search/ports.ts';

const SENTENCES = ['We freeze half of the parameters.', 'Training time drops by 30%.'];

const lengthOf = (vector: Float32Array): number => Math.hypot(...vector);
const cosine = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Runs the suite on an embedder. */
export function embedderContract(name: string, embedder: () => Embedder): void {
  describe(`${name}, as an embedder,`, () => {
    it('has an id', () => {
      expect(embedder().id).toMatch(/^\S+@\w+$/);
    });

    it('gives a paper and each of its sentences a vector of unit length, all equally long', async () => {
      const { paper, sentences } = await embedder().embedPaper('Half Fine-Tuning', SENTENCES);
      const query = await embedder().embedQuery('does freezing save time?');
      expect(sentences).toHaveLength(2);
      for (const vector of [paper, query, ...sentences]) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(paper.length);
        expect(lengthOf(vector ?? new Float32Array())).toBeCloseTo(1, 4);
      }
    });

    it.each([
      ['no word', ''],
      ['no known letter', '🦊🦊'],
      ['another script', '微调需要多少数据？'],
      ['a thousand words', 'word '.repeat(1000)],
    ])('gives a question of %s a vector of unit length', async (_what, text) => {
      expect(lengthOf(await embedder().embedQuery(text))).toBeCloseTo(1, 4);
    });

    it('gives the same text the same vector, whatever came in between', async () => {
      const first = await embedder().embedPaper('Half Fine-Tuning', SENTENCES);
      const query = await embedder().embedQuery('does freezing save time?');
      await embedder().embedPaper('Another paper', ['It is about something else.']);
      expect(await embedder().embedPaper('Half Fine-Tuning', SENTENCES)).toEqual(first);
      expect(await embedder().embedQuery('does freezing save time?')).toEqual(query);
    });

    it('answers questions that come at once each with its own vector', async () => {
      const texts = ['freezing parameters', 'medical images', 'a survey of prompts'];
      const together = await Promise.all(texts.map((text) => embedder().embedQuery(text)));
      for (const [i, text] of texts.entries()) {
        expect(together[i]).toEqual(await embedder().embedQuery(text));
      }
    });

    it('puts a question nearest to the sentence that it is about', async () => {
      const { sentences } = await embedder().embedPaper('Half Fine-Tuning', SENTENCES);
      const query = await embedder().embedQuery('By how much does training time drop?');
      const [freezing, time] = sentences.map((vector) =>
        cosine(query, vector ?? new Float32Array()),
      );
      expect(time).toBeGreaterThan(freezing ?? NaN);
    });

    it('gives a paper without sentences its vector', async () => {
      const { paper, sentences } = await embedder().embedPaper('Half Fine-Tuning', []);
      expect(lengthOf(paper)).toBeCloseTo(1, 4);
      expect(sentences).toEqual([]);
    });

    it('leaves sentences after the end of its window without a vector, and says so for each', async () => {
      const long = Array.from(
        { length: 120 },
        (_, i) => `Sentence ${i} has seven more words here.`,
      );
      const { paper, sentences } = await embedder().embedPaper('A long paper', long);
      expect(lengthOf(paper)).toBeCloseTo(1, 4);
      expect(sentences).toHaveLength(120);
      const read = sentences.findIndex((vector) => vector === undefined);
      expect(read).toBeGreaterThan(10);
      expect(sentences.slice(read).every((vector) => vector === undefined)).toBe(true);
    });
  });
}
