// Makes a typed question fit to search with, or says in one sentence why it cannot be.
import { FootnoteError } from '../errors.ts';

/** The longest question that is read, in characters. */
export const LONGEST_QUESTION = 1000;

const MENTION = /<(?:@[!&]?|#)\d+>|<a?:(\w+):\d+>/g;
// Control and format characters (right-to-left marks, zero-width spaces) steer a screen; they ask nothing.
const INVISIBLE = /[\p{Cc}\p{Cf}]+/gu;
const NAMED = /[\p{L}\p{N}]/u;
/** Greetings and thanks in the languages that Footnote speaks, and whom they go to. */
const COURTEOUS = [
  ...['hi', 'hello', 'hey', 'good (?:morning|evening|day)', 'thanks?(?: you| a lot)?', 'thx'],
  ...['great', 'nice', 'cool', 'ok', 'okay', 'hallo', 'moin', 'guten (?:morgen|tag|abend)'],
  ...['danke', 'vielen dank', 'salut', 'bonjour', 'bonsoir', 'merci(?: beaucoup)?'],
].join('|');
const COURTESY = new RegExp(
  String.raw`^(?:${COURTEOUS})(?:\P{L}+(?:${COURTEOUS}|there|all|everyone|footnote))*\P{L}*$`,
  'iu',
);

/** A question reduced to its words: no mentions, no invisible characters, single spaces. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(MENTION, ' ')
    .replace(INVISIBLE, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether a text holds a word. */
export function asksSomething(text: string): boolean {
  return NAMED.test(text);
}

/** Whether a text is nothing but a greeting or thanks. */
export function isCourtesy(text: string): boolean {
  return COURTESY.test(text);
}

/**
 * Cleans a question.
 * @throws FootnoteError `bad-question` when it is empty, too long, or holds no word
 */
export function cleanQuestion(text: string): string {
  const question = tidy(text);
  if (text.trim() === '') {
    throw new FootnoteError('bad-question', ({ questionEmpty }) => questionEmpty);
  }
  if (question.length > LONGEST_QUESTION) {
    throw new FootnoteError('bad-question', ({ questionTooLong }) =>
      questionTooLong(question.length, LONGEST_QUESTION),
    );
  }
  if (!asksSomething(question)) {
    throw new FootnoteError('bad-question', ({ questionWithoutWord }) => questionWithoutWord);
  }
  return question;
}
