// Each aspect is told by one convincing sentence of the paper, no sentence serves twice, and none is better than a weak one.
import { describe, expect, it } from 'vitest';
import { aspectSpans, placeAspects } from '#src/answer/aspects.ts';
import { toPaper } from '#src/papers/paper.ts';
import { aSearcher } from '#test/builders/searcher.ts';

const SCENE = 'Vision transformers are widely used.';
const GAP = 'However, existing methods fail to keep what was learned and remain expensive.';
const METHOD = 'To this end, we propose FreezeNet, a framework that consists of two modules.';
const RESULT = 'Experiments show that FreezeNet outperforms LoRA by 5.69% on GLUE.';
const CODE = 'Our code is available at https://github.com/x/y.';

describe('placeAspects', () => {
  it('tells the gap from the method and the result, and passes over scene and code', () => {
    expect(placeAspects([SCENE, GAP, METHOD, RESULT, CODE])).toEqual({
      purpose: 1,
      method: 2,
      result: 3,
    });
  });

  it('follows what a sentence says rather than where it stands', () => {
    const late = placeAspects([SCENE, SCENE, SCENE, GAP, METHOD, RESULT]);
    expect(late).toEqual({ purpose: 3, method: 4, result: 5 });
    expect(placeAspects([METHOD, SCENE, RESULT])).toMatchObject({ method: 0, result: 2 });
  });

  it.each([
    ['purpose', [METHOD, RESULT]],
    ['method', [GAP, RESULT]],
    ['result', [GAP, METHOD, CODE]],
  ] as const)('leaves the %s open where no sentence states it', (aspect, sentences) => {
    expect(placeAspects(sentences)[aspect]).toBeUndefined();
  });

  it('uses a sentence once, however much it tells', () => {
    const places = placeAspects([
      'However, existing methods fail, so we propose FreezeNet, which outperforms LoRA by 5.69%.',
    ]);
    expect(Object.values(places).filter((place) => place !== undefined).length).toBeLessThan(2);
  });

  it('takes an abstract without sentences', () => {
    expect(Object.values(placeAspects([]))).toEqual([undefined, undefined, undefined]);
  });
});

describe('aspectSpans', () => {
  it('gives the spans of this paper alone', async () => {
    const abstract = [SCENE, GAP, METHOD, RESULT, CODE].join(' ');
    const searcher = await aSearcher([
      toPaper({ title: 'Before', abstract: [METHOD, GAP].join(' ') }),
      toPaper({ title: 'It', abstract }),
      toPaper({ title: 'After', abstract: RESULT }),
    ]);
    const { purpose, method, result } = aspectSpans(searcher, 1);
    const texts = [purpose, method, result].map((at) => abstract.slice(at?.start, at?.end));
    expect(texts).toEqual([GAP, METHOD, RESULT]);
  });
});
