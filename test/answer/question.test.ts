// A typed question becomes fit to search with, or one sentence says why it cannot be.
import { describe, expect, it } from 'vitest';
import { cleanQuestion, isCourtesy, LONGEST_QUESTION, tidy } from '#src/answer/question.ts';
import { FootnoteError } from '#src/errors.ts';

function refusal(text: string): FootnoteError {
  try {
    cleanQuestion(text);
  } catch (error) {
    if (error instanceof FootnoteError) return error;
    throw error;
  }
  throw new Error(`"${text}" was not refused.`);
}

describe('a question is kept but for', () => {
  it.each([
    ['nothing', 'Does LoRA forget less?', 'Does LoRA forget less?'],
    ['white space around and within', ' \t does\u00a0it\n\n work\u3000? ', 'does it work ?'],
    ['a mention', '<@123> does it work?', 'does it work?'],
    ['mentions of all kinds', '<@!1> <@&2> <#3> does <a:wave:4> it <:x:5> work?', 'does it work?'],
    ['control characters', 'does\u0000 it\u0007\u001b work?', 'does it work?'],
    ['right-to-left marks', '\u202edoes it\u202c work\u200f?', 'does it work ?'],
    ['zero-width spaces', '\u200bdoes\u200bit work?\ufeff', 'does it work?'],
    ['the way its accents are typed', 'nai\u0308ve', 'naïve'],
  ])('%s', (_what, typed, cleaned) => {
    expect(cleanQuestion(typed)).toBe(cleaned);
  });

  it.each([
    '微调需要多少数据？',
    'Сколько данных нужно?',
    'كم من البيانات نحتاج؟',
    'データはどのくらい必要？',
    'S^{2}FT vs. $x_1$ < 5 & "quotes" `code` **bold**',
    'why 🦊?',
    '10%?',
  ])('nothing where it is %s', (typed) => {
    expect(cleanQuestion(typed)).toBe(typed.normalize('NFC'));
  });

  it('nothing up to the longest length', () => {
    expect(cleanQuestion('a'.repeat(LONGEST_QUESTION))).toHaveLength(LONGEST_QUESTION);
  });
});

describe('a question is refused in one sentence', () => {
  it.each([
    ['empty', '', 'The question is empty.'],
    ['white space', ' \n\t\u3000', 'The question is empty.'],
    [
      '3000 characters',
      'why '.repeat(750),
      'The question has 2999 characters; up to 1000 are read.',
    ],
    ['emoji', '🦊🦊🦊', 'The question holds no word to search for.'],
    ['punctuation', '?!…', 'The question holds no word to search for.'],
    ['a mention', '<@123456>', 'The question holds no word to search for.'],
    ['control characters', '\u0000\u202e', 'The question holds no word to search for.'],
  ])('when it is %s', (_what, typed, beginning) => {
    const { code, message } = refusal(typed);
    expect(code).toBe('bad-question');
    expect(message.slice(0, beginning.length)).toBe(beginning);
    expect(message).toMatch(/Ask .*\.$/);
  });
});

describe('a greeting or thanks', () => {
  it.each([
    'hi',
    'Hello there!',
    'Thank you, Footnote 👍',
    'ok, thanks a lot',
    'Vielen Dank!',
    'Merci',
  ])('is %j', (text) => {
    expect(isCourtesy(text)).toBe(true);
  });

  it.each(['hi, what is LoRA?', 'thanks, and for vision?', 'all', 'Hierarchical', 'OK-VQA', ''])(
    'is not %j',
    (text) => {
      expect(isCourtesy(text)).toBe(false);
    },
  );
});

it('tidy leaves nothing of a text that only steers the screen', () => {
  expect(tidy('\u202e\u200f <@1>')).toBe('');
});
