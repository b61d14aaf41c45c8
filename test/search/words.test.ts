// A method is found however its name is typed, and words that ask nothing are left out.
import { describe, expect, it } from 'vitest';
import { documentTerms, foldText, isStopWord, queryTerms } from '#src/search/words.ts';

/** Whether a question and a stored text have a term in common. */
function meet(question: string, stored: string): boolean {
  const terms = new Set(documentTerms(stored));
  return queryTerms(question).some((term) => terms.has(term));
}

describe('a question meets a stored name', () => {
  it.each([
    ['S2FT', 'S^{2}FT'],
    ['s2ft', 'S^{2}FT'],
    ['S^2FT', 'S^{2}FT'],
    ['S^{2}FT', 'S2FT'],
    ['$S^2FT$', '$\\text{S}^{2}\\text{FT}$'],
    ['lora-ga', 'LoRA-GA'],
    ['LoRA GA', 'LoRA-GA'],
    ['loraga', 'LoRA-GA'],
    ['LoRA–GA', 'LoRA-GA'],
    ['LLaMA2', 'LLaMA$_2$'],
    ['llama 2', 'LLaMA-2'],
    ['INT2.1', 'int2.1'],
    ['QLoRA', '\\emph{QLoRA}'],
    ['Schrodinger', 'Schrödinger'],
    ['naïve', 'naive'],
    ['ﬁne tuning', 'fine-tuning'],
    ['ＢＥＲＴ', 'BERT'],
    ['微调', '关于 微调 的'],
    ['prompts', 'a prompt'],
    ['quantised', 'quantising'],
  ])('%s meets %s', (question, stored) => {
    expect(meet(question, stored)).toBe(true);
  });

  it.each([
    ['LoRA', 'LoRAGA'],
    ['what is it?', 'what it is'],
    ['S2FT', 'S3FT'],
    ['images', 'imagine'],
  ])('%s does not meet %s', (question, stored) => {
    expect(meet(question, stored)).toBe(false);
  });
});

describe('foldText', () => {
  it('lowers case and drops accents, compatible forms and LaTeX', () => {
    expect(foldText('\\textbf{Ünïted} S^{2}FT ① Å')).toBe('united s2ft 1 a');
  });
});

describe('documentTerms', () => {
  it('gives stems in order without stop words, then compounds joined', () => {
    expect(documentTerms('The LoRA-GA method is training models.')).toEqual([
      'lora',
      'ga',
      'method',
      'train',
      'model',
      'loraga',
    ]);
  });

  it('keeps repeats, which BM25 counts', () => {
    expect(documentTerms('prompt prompts prompt')).toEqual(['prompt', 'prompt', 'prompt']);
  });

  it('joins no compound longer than thirty letters', () => {
    const parts = Array.from({ length: 8 }, () => 'abcdefgh');
    expect(documentTerms(parts.join('-'))).toEqual(parts);
  });

  it.each(['', ' \n', '—–…', '🦊'])('gives no term for %j', (text) => {
    expect(documentTerms(text)).toEqual([]);
  });
});

describe('queryTerms', () => {
  it('gives each term once', () => {
    expect(queryTerms('LoRA GA or lora')).toEqual(['lora', 'ga']);
  });

  it('gives no term for stop words alone', () => {
    expect(queryTerms('what is it?')).toEqual([]);
  });
});

it.each(['the', 'which', 'paper'])('%s is a stop word', (word) => {
  expect(isStopWord(word)).toBe(true);
});

it.each(['prompt', 'lora', ''])('%j is no stop word', (word) => {
  expect(isStopWord(word)).toBe(false);
});
