// What Discord refuses because the world has moved on: nothing to mend, and no reason to try again.
import { DiscordAPIError, RESTJSONErrorCodes as Code } from 'discord.js';

/**
 * Why Discord refused: somebody else has answered the interaction, its time for an answer is over, or what
 * the reply belongs to is gone.
 */
export type Refusal = 'answered' | 'over' | 'gone';

const REFUSALS: ReadonlyMap<unknown, Refusal> = new Map([
  [Code.InteractionHasAlreadyBeenAcknowledged, 'answered'],
  [Code.UnknownInteraction, 'over'],
  [Code.UnknownWebhook, 'over'],
  [Code.InvalidWebhookToken, 'over'],
  [Code.UnknownMessage, 'gone'],
  [Code.UnknownChannel, 'gone'],
]);

/** The reason; undefined for every other error. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;
}
