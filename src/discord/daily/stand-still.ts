// A schedule whose posts Discord no longer takes: it is paused, and the person who set it up hears of it once.
import type { PauseReason } from '../../state/daily.ts';
import { LANGUAGES } from '../../texts/texts.ts';
import { inlineText } from '../escape.ts';
import { faultRecord } from '../faults.ts';
import type { JobContext } from '../jobs.ts';
import { plain, post } from '../reply.ts';
import { languageIn } from '../servers.ts';

const NAME_LENGTH = 100;

/** Pauses a schedule. Never rejects; whoever cannot be told finds it in the schedule itself. */
export async function standStill(
  server: string,
  reason: PauseReason,
  context: JobContext,
): Promise<void> {
  const { client, state, log } = context;
  // Only the first to pause it tells of it.
  if (!state.daily.pause(server, reason)) return;
  log.warn({ server, reason }, 'paper of the day paused');
  const contact = state.daily.contact(server);
  if (contact === undefined) return;
  const { daily } = LANGUAGES[languageIn(server, context)];
  const name = inlineText(client.guilds.cache.get(server)?.name ?? server, NAME_LENGTH);
  try {
    const direct = await client.users.createDM(contact);
    await post(direct, plain(daily.stopped(name, daily.paused[reason])));
  } catch (error) {
    log.info({ server, err: faultRecord(error) }, 'who set it up could not be told');
  }
}
