// What an error means for a post: what passes by itself is told from what only people, or we, can mend.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { expect, test } from 'vitest';
import { TooLate, troubleOf } from '#src/discord/trouble.ts';
import { FootnoteError } from '#src/errors.ts';

const answered = (status: number, code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'No.' }, code, status, 'POST', 'https://x', {});

const withCode = (code: string): Error => Object.assign(new Error('It broke.'), { code });

const limited = new RateLimitError({
  ...{ timeToReset: 60_000, limit: 5, method: 'POST', hash: 'h', url: 'u', route: 'r' },
  ...{ majorParameter: 'm', global: false, retryAfter: 60_000, sublimitTimeout: 0, scope: 'user' },
});

test.each([
  ['passing', new HTTPError(503, 'Unavailable', 'POST', 'https://x', {})],
  ['passing', limited],
  ['passing', answered(429, 0)],
  ['passing', answered(401, 0)],
  ['passing', withCode('ECONNRESET')],
  ['passing', withCode('UND_ERR_SOCKET')],
  ['passing', new DOMException('It took too long.', 'AbortError')],
  ['passing', new FootnoteError('state', 'The state file is locked.')],
  ['fault', new FootnoteError('no-corpus', 'There are no papers.')],
  ['gone', answered(404, 10_003)],
  ['denied', answered(403, 50_013)],
  ['late', new TooLate()],
  ['fault', answered(400, 50_035)],
  ['fault', withCode('ERR_INVALID_ARG_TYPE')],
  ['fault', new Error('Anything else.')],
  ['fault', 'no error at all'],
] as const)('%s: %s', (trouble, error) => {
  expect(troubleOf(error)).toBe(trouble);
});
