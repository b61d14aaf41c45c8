// Logging in to Discord, and what it says when that fails or the connection is closed for good.
import { Events, type Client } from 'discord.js';
import { FootnoteError } from '../errors.ts';

/** discord.js itself would try for ever, even where the gateway can never be reached. */
const LOGIN_WITHIN_MS = 30_000;

/** The gateway closes with it when the token is wrong. */
const AUTHENTICATION_FAILED = 4004;

/**
 * Logs in and waits until the client is ready; returns the application's id.
 * @throws FootnoteError `bad-setting` when Discord does not know the token, `discord-down` when it does not answer
 */
export async function logIn(client: Client, token: string, signal?: AbortSignal): Promise<string> {
  // Anything else would be refused by HTTP itself, with an error that quotes the token.
  if (!/^[\x21-\x7e]+$/.test(token)) throw wrongToken();
  let patience: NodeJS.Timeout | undefined;
  const ready = new Promise<string>((resolve, reject) => {
    patience = setTimeout(() => {
      reject(down('it does not answer in time'));
    }, LOGIN_WITHIN_MS);
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
    client.once(Events.ClientReady, ({ application }) => {
      resolve(application.id);
    });
    client.once(Events.ShardDisconnect, ({ code }) => {
      reject(code === AUTHENTICATION_FAILED ? wrongToken() : down(`it closed with code ${code}`));
    });
  });
  try {
    const [application] = await Promise.all([ready, client.login(token)]);
    return application;
  } catch (error) {
    await client.destroy();
    throw loginFault(error);
  } finally {
    clearTimeout(patience);
  }
}

/** The sentence for a login that failed for a reason of the token or the network; any other error itself. */
function loginFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (code === 'TokenInvalid') return wrongToken();
  if (typeof status === 'number' && status >= 500) return down(`it answers with status ${status}`);
  const network = typeof code === 'string' && /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(code);
  if (network) return down(code);
  return error.name === 'AbortError' ? down('it does not answer in time') : error;
}

function down(reason: string): FootnoteError {
  return new FootnoteError(
    'discord-down',
    `Discord cannot be reached (${reason}). Check the network, and DISCORD_API_URL if it is set, and start again.`,
  );
}

function wrongToken(): FootnoteError {
  return new FootnoteError(
    'bad-setting',
    'Discord does not accept DISCORD_TOKEN. Copy the token again from the Bot page of your application at https://discord.com/developers/applications and set it in .env.',
  );
}

/** Resolves when Discord closes the connection and will not take it up again, with what to do about it. */
export function closedForGood(client: Client): Promise<FootnoteError> {
  return new Promise((resolve) => {
    client.once(Events.ShardDisconnect, ({ code }) => {
      const sentence =
        code === AUTHENTICATION_FAILED
          ? 'Discord no longer accepts DISCORD_TOKEN: it was reset while Footnote ran. Copy the new one from the Bot page of your application at https://discord.com/developers/applications, set it in .env and start again.'
          : `Discord closed the connection for good (code ${code}). Look the code up at https://docs.discord.com/developers/topics/opcodes-and-status-codes and start again.`;
      resolve(new FootnoteError('discord-down', sentence));
    });
  });
}
