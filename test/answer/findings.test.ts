// Key findings are results, best first and at most three, never motivation or the address of the code.
import { describe, expect, it } from 'vitest';
import { KEY_FINDING_FEATURES, keyFindingFeatures, keyFindings } from '#src/answer/findings.ts';
import { toPaper } from '#src/papers/paper.ts';
import { splitSentences } from '#src/papers/sentences.ts';
import type { Similarity } from '#src/search/ports.ts';
import { aSearcher } from '#test/builders/searcher.ts';

const TYPICAL =
  'Large models are costly to fine-tune. In this paper, we propose to freeze half of the weights in each round. ' +
  'We find that freezing significantly reduces forgetting by 35%. ' +
  'Experiments on GLUE show that it outperforms LoRA by 5.69% on average. ' +
  'Our code is available at https://github.com/x/y.';

/** The texts of the findings of an abstract. */
async function findingsOf(abstract: string): Promise<string[]> {
  const searcher = await aSearcher([
    toPaper({ title: 'Before', abstract: 'We find that it is another paper by 9%.' }),
    toPaper({ title: 'It', abstract }),
    toPaper({ title: 'After', abstract: 'We find that it is yet another paper by 9%.' }),
  ]);
  return keyFindings(searcher, 1).map(({ start, end }) => abstract.slice(start, end));
}

describe('keyFindings', () => {
  it('puts a result first, and quotes neither motivation nor code', async () => {
    const found = await findingsOf(TYPICAL);
    expect(found[0]).toMatch(/35%|5\.69%/);
    expect(found.join(' ')).not.toMatch(/costly|github/);
  });

  it('gives whole sentences of this paper alone, at most three', async () => {
    const many = Array.from(
      { length: 6 },
      (_, i) =>
        `We find that it significantly outperforms others by ${i}.5% and reduces cost by 9%.`,
    ).join(' ');
    const found = await findingsOf(many);
    const sentences = splitSentences(many).map(({ start, end }) => many.slice(start, end));
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(found.every((text) => sentences.includes(text))).toBe(true);
    expect(new Set(found).size).toBe(found.length);
  });

  it('gives none where no sentence states one', async () => {
    expect(await findingsOf('Code is available at https://github.com/x/y.')).toEqual([]);
  });

  it('gives the same findings again', async () => {
    expect(await findingsOf(TYPICAL)).toEqual(await findingsOf(TYPICAL));
  });
});

describe('keyFindingFeatures', () => {
  const featuresOf = async (abstract: string, findings: readonly Similarity[] = []) => {
    const paper = toPaper({ title: 'It', abstract });
    const searcher = await aSearcher([paper], { findings });
    return keyFindingFeatures(searcher, 0);
  };

  it('places the first sentence at 0 and the last at 1', async () => {
    const rows = await featuresOf('It is one. It is two. It is three.');
    expect(rows.map(([place]) => place)).toEqual([0, 0.5, 1]);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => KEY_FINDING_FEATURES.length));
    expect((await featuresOf('It is one.')).map(([place]) => place)).toEqual([0]);
  });

  it('knows how alike a sentence is to findings where the model tells, else not', async () => {
    const { id } = toPaper({ title: 'It', abstract: 'It is one. It is two.' });
    const findings = [
      { paper: id, cosine: 0.1 },
      { paper: id, sentence: 1, cosine: 0.7 },
    ];
    const rows = await featuresOf('It is one. It is two.', findings);
    expect(rows.map((row) => row.at(-1))).toEqual([NaN, 0.7]);
    expect((await featuresOf('It is one.')).map((row) => row.at(-1))).toEqual([NaN]);
  });
});
