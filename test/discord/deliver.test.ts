// A reply on its way: what Discord refuses because the world has moved on, and what it refuses otherwise.
import { DiscordAPIError, type RepliableInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { deliver } from '#src/discord/deliver.ts';
import { plain } from '#src/discord/reply.ts';
import { recordingLog } from '#test/builders/stage.ts';

function refused(code: number): DiscordAPIError {
  const request = { files: undefined, body: undefined };
  return new DiscordAPIError({ code, message: 'No' }, code, 404, 'PATCH', 'https://x', request);
}

/** An interaction whose reply is refused, in a channel that collects what is posted. */
function anInteractionRefusing(code: number, channel: 'there' | 'none' = 'there') {
  const posted: object[] = [];
  const send = (message: object) => Promise.resolve(void posted.push(message));
  const interaction = {
    id: '1000',
    editReply: () => Promise.reject(refused(code)),
    channel: channel === 'none' ? null : { isSendable: () => true, send },
  };
  return { interaction: interaction as unknown as RepliableInteraction, posted };
}

test.each([10_008, 10_003])('a reply whose place is gone (%i) is let go', async (code) => {
  const { log, lines } = recordingLog();
  const { interaction, posted } = anInteractionRefusing(code);
  expect(await deliver(interaction, plain('hi'), 'public', log)).toBeUndefined();
  expect(posted).toEqual([]);
  expect(lines()).toMatchObject([{ level: 40, refusal: 'gone' }]);
});

test.each([50_027, 10_015])('a late public reply (%i) is posted to the channel', async (code) => {
  const { log, lines } = recordingLog();
  const { interaction, posted } = anInteractionRefusing(code);
  await deliver(interaction, plain('hi'), 'public', log);
  expect(JSON.stringify(posted)).toContain('"content":"hi"');
  expect(lines()).toMatchObject([{ level: 40, interaction: '1000' }]);
});

test('a late private reply is never posted, nor one whose channel is not known', async () => {
  const { log, lines } = recordingLog();
  const secret = anInteractionRefusing(50_027);
  expect(await deliver(secret.interaction, plain('hi'), 'private', log)).toBeUndefined();
  const nowhere = anInteractionRefusing(50_027, 'none');
  expect(await deliver(nowhere.interaction, plain('hi'), 'public', log)).toBeUndefined();
  expect(secret.posted).toEqual([]);
  expect(lines()).toMatchObject([{ refusal: 'over' }, { refusal: 'over' }]);
});

test('any other refusal is for the caller', async () => {
  const { log } = recordingLog();
  const { interaction } = anInteractionRefusing(50_035);
  await expect(deliver(interaction, plain('hi'), 'public', log)).rejects.toThrow('No');
});
