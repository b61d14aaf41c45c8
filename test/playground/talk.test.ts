// What people say, what of it reaches the bot without the privileged intent, and how the bot answers.
import type { Message } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOnStage, next, type ClientOnStage } from '#test/builders/client.ts';

let stage: ClientOnStage;

beforeEach(async () => {
  stage = await clientOnStage([{ name: 'Find papers', type: 3 }]);
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(stage.errors).toEqual([]);
  expect(refused).toEqual([]);
});

/** Says it and returns the message as the bot gets it. */
async function heard(...[text, saying]: Parameters<ClientOnStage['playground']['say']>) {
  const message = next<Message>(stage.client, 'messageCreate');
  const said = stage.playground.say(text, saying);
  return { said, received: await message };
}

test('a message that does not mention the bot arrives empty', async () => {
  const { received } = await heard('Has anyone read this?');
  expect(received).toMatchObject({ content: '', author: { globalName: 'Mara' } });
  expect(received.member?.displayName).toBe('Mara');
});

test('a message that mentions the bot arrives whole, and the reply to it is waited for', async () => {
  const { said, received } = await heard('@Footnote what is LoRA?');
  expect(received.content).toBe(`<@${stage.client.user.id}> what is LoRA?`);
  expect(received.mentions.has(stage.client.user)).toBe(true);
  await received.reply('An adapter.');
  expect(await said.reply()).toMatchObject({
    content: 'An adapter.',
    message_reference: { message_id: said.message.id },
  });
});

test('a reply to the bot mentions it, unless its author switched that off', async () => {
  const { said, received } = await heard('@Footnote hello');
  await received.reply('Hello.');
  const replyTo = await said.reply();
  const { received: followUp } = await heard('and then?', { replyTo });
  expect(followUp.content).toBe('and then?');
  expect(followUp.reference?.messageId).toBe(replyTo.id);
  expect((await followUp.fetchReference()).content).toBe('Hello.');
  const { received: silent } = await heard('and then?', { replyTo, ping: false });
  expect(silent.content).toBe('');
});

test('a direct message arrives whole and is answered there', async () => {
  const { said, received } = await heard('Hello?', { guild: false });
  expect(received).toMatchObject({ content: 'Hello?', guild: null });
  await received.reply('Yes.');
  expect(await said.reply()).toMatchObject({ content: 'Yes.' });
});

test('the bot answers in a thread that it opens, and hears who writes there', async () => {
  const { said, received } = await heard('@Footnote open a thread');
  const thread = await received.startThread({ name: 'LoRA' });
  await thread.send('Here.');
  const answer = await said.reply();
  expect(answer).toMatchObject({ content: 'Here.', channel_id: thread.id });
  const { received: inside } = await heard('more?', { channel: thread.id, replyTo: answer });
  expect(inside.channel.isThread()).toBe(true);
  await thread.setArchived(true);
  expect(stage.playground.channel('LoRA').thread?.archived).toBe(true);
  await inside.reply('It opens again.');
  expect(stage.playground.channel('LoRA').thread?.archived).toBe(false);
});

test('a command in the menu of a message gets its content, whoever wrote it', async () => {
  const { said } = await heard('Quantised adapters for vision models');
  const asked = next<never>(stage.client, 'interactionCreate');
  stage.playground.contextMenu('Find papers', said.message);
  expect(await asked).toMatchObject({
    targetMessage: { content: 'Quantised adapters for vision models' },
  });
});

test('removing the bot from a server and bringing it back are told', async () => {
  const gone = next<{ name: string }>(stage.client, 'guildDelete');
  stage.playground.kickBot();
  expect((await gone).name).toBe('Reading group');
  const back = next<{ name: string }>(stage.client, 'guildCreate');
  stage.playground.inviteBot();
  expect((await back).name).toBe('Reading group');
});

test('a lost permission is refused with 50013, a channel it cannot see with 50001', async () => {
  const { playground, client } = stage;
  const channel = await client.channels.fetch(playground.channel('papers').id);
  if (channel?.isSendable() !== true) throw new Error('No channel.');
  playground.setPermissions({ channel: 'papers', deny: ['SendMessages'] });
  await expect(channel.send('Hello')).rejects.toMatchObject({ code: 50013 });
  playground.setPermissions({ channel: 'papers', deny: ['ViewChannel'] });
  await expect(channel.send('Hello')).rejects.toMatchObject({ code: 50001 });
  playground.deleteChannel('papers');
  await expect(channel.send('Hello')).rejects.toMatchObject({ code: 10003 });
});

test('a message with a nonce that was sent is not sent again', async () => {
  const channel = await stage.client.channels.fetch(stage.playground.channel('papers').id);
  if (channel?.isSendable() !== true) throw new Error('No channel.');
  const options = { content: 'Paper of the day', nonce: '2026-11-21', enforceNonce: true };
  const [first, second] = [await channel.send(options), await channel.send(options)];
  expect(second.id).toBe(first.id);
  expect(stage.playground.messages('papers')).toHaveLength(1);
});

test('files can be sent, read and replaced', async () => {
  const channel = await stage.client.channels.fetch(stage.playground.channel('papers').id);
  if (channel?.isSendable() !== true) throw new Error('No channel.');
  const file = (name: string, text: string) => ({ name, attachment: Buffer.from(text) });
  const sent = await channel.send({ files: [file('a.bib', '@article{a}')] });
  const [attachment] = stage.playground.messages('papers')[0]?.attachments ?? [];
  expect(attachment).toMatchObject({ filename: 'a.bib', size: 11 });
  expect(stage.playground.file(attachment ?? { id: '' })).toBe('@article{a}');
  await sent.edit({ files: [file('b.md', '# B')], attachments: [] });
  expect(stage.playground.messages('papers')[0]?.attachments).toMatchObject([{ filename: 'b.md' }]);
});
