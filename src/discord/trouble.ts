// What an error means for a post: whether waiting helps, and if not, why.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { FootnoteError } from '../errors.ts';

/** `passing`: try again later. `gone`, `denied`: only people can change that. `fault`: it is ours. */
export type Trouble = 'passing' | 'gone' | 'denied' | 'late' | 'fault';

/** A post that would lack a permission; Discord itself would not always say so. */
export class MissingPermissions extends Error {
  override readonly name = 'MissingPermissions';
}

/** The channel is none in which papers can be posted. */
export class NotPostable extends Error {
  override readonly name = 'NotPostable';
}

/** The time in which the post could be made is over. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Someone else has taken the post up; it is theirs now. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
}

const NETWORK = /^(?:E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/;

/** What kind of trouble an error is. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TooLate) return 'late';
  if (error instanceof NotPostable) return 'gone';
  if (error instanceof MissingPermissions) return 'denied';
  if (error instanceof RateLimitError || error instanceof HTTPError) return 'passing';
  if (error instanceof DiscordAPIError) return ofAnswer(error);
  if (!(error instanceof Error)) return 'fault';
  // Another process may have locked the state file; what was posted is found again.
  if (error instanceof FootnoteError) return error.code === 'state' ? 'passing' : 'fault';
  const code = 'code' in error ? error.code : undefined;
  const network = typeof code === 'string' && NETWORK.test(code);
  return network || error.name === 'AbortError' ? 'passing' : 'fault';
}

function ofAnswer({ status }: DiscordAPIError): Trouble {
  if (status === 404) return 'gone';
  if (status === 403) return 'denied';
  // The token may be replaced and a rate limit ends; neither says anything about this post.
  return status === 401 || status === 429 ? 'passing' : 'fault';
}
