// The one door: what breaks Discord's limits does not leave, everything else leaves without mentions.
import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { framed, plain, sendChoices, sendPrivately, sendReply } from '#src/discord/reply.ts';
import { anInteraction, typing } from '#test/builders/interaction.ts';

test('a reply is sent as Components V2 with mentions shut off', async () => {
  const interaction = anInteraction('ask');
  await sendReply(interaction, plain('Hello'));
  expect(interaction.sent).toEqual([
    {
      components: [{ type: 10, content: 'Hello' }],
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [] },
    },
  ]);
});

test('a private reply is ephemeral besides', async () => {
  const interaction = anInteraction('ask');
  await sendPrivately(interaction, plain('Psst'));
  expect(interaction.sent[0]).toMatchObject({
    flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
    allowedMentions: { parse: [] },
  });
});

test('a reply that breaks a limit is not sent', async () => {
  const interaction = anInteraction('ask');
  await expect(sendReply(interaction, plain('a'.repeat(4001)))).rejects.toThrow('4001 characters');
  await expect(sendPrivately(interaction, framed([]))).resolves.toBeUndefined();
  expect(interaction.sent).toHaveLength(1);
});

test('a frame holds texts, and a line where there is none', () => {
  expect(framed(['a', null, 'b']).components).toEqual([
    {
      type: 17,
      components: [{ type: 10, content: 'a' }, { type: 14 }, { type: 10, content: 'b' }],
    },
  ]);
});

test('choices keep the limits: 25 of them, names cut to 100, long values left out', async () => {
  const interaction = typing('a');
  const long = { name: 'n'.repeat(150), value: 'long-name' };
  const choices = Array.from({ length: 30 }, (_, at) => ({ name: `Title ${at}`, value: `${at}` }));
  await sendChoices(interaction, [{ name: 'x', value: 'v'.repeat(101) }, long, ...choices]);
  expect(interaction.offered).toHaveLength(25);
  expect(interaction.offered[0]).toEqual({ name: `${'n'.repeat(99)}…`, value: 'long-name' });
});
