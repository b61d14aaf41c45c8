// What a person sees of the playground: their own messages, commands, modals, and the bot at work.
import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '#src/playground/world.ts';
import { clientOnStage, next, type ClientOnStage } from '#test/builders/client.ts';

const COMMANDS = [
  { name: 'ask', description: 'Asks', integration_types: [0, 1], contexts: [0, 1, 2] },
  { name: 'settings', description: 'Sets', default_member_permissions: '32', contexts: [0] },
  { name: 'Find papers', type: 3 },
];

let stage: ClientOnStage;

beforeEach(async () => {
  stage = await clientOnStage(COMMANDS);
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(stage.errors).toEqual([]);
  expect(refused).toEqual([]);
});

async function asked(user = 'Mara') {
  const received = next<ChatInputCommandInteraction>(stage.client, 'interactionCreate');
  const exchange = stage.playground.slash('ask', {}, { user });
  return { exchange, command: await received };
}

function place(user: string, name: string, admin = false) {
  return stage.playground.view({ user, admin }).places.find((one) => one.name === name);
}

test('people see the channels they take part in, threads after their channel', async () => {
  const said = stage.playground.say('@Footnote hello', { channel: 'papers' });
  const received = stage.client.channels.cache.get(said.message.channel_id);
  if (received?.isTextBased() !== true || received.isDMBased()) throw new Error('No channel.');
  const message = await received.messages.fetch(said.message.id);
  await message.startThread({ name: 'Hello' });
  const names = (user: string) => stage.playground.view({ user }).places.map(({ name }) => name);
  expect(names('Mara')).toEqual([
    ...['papers', 'Hello', 'random', 'announcements', 'lobby', 'Mara and Ines', ''],
  ]);
  expect(names('Noor')).not.toContain('Mara and Ines');
  stage.playground.setPermissions({ user: 'Mara', channel: 'random', deny: ['ViewChannel'] });
  expect(names('Mara')).not.toContain('random');
  expect(place('Mara', 'announcements')?.canWrite).toBe(false);
  expect(place('Ines', 'announcements')?.canWrite).toBe(true);
});

test('an ephemeral message is seen by its user only, until it is put away', async () => {
  const { exchange, command } = await asked();
  await command.reply({ content: 'For you.', flags: MessageFlags.Ephemeral });
  const message = await exchange.reply();
  expect(place('Mara', 'papers')?.messages).toMatchObject([{ content: 'For you.', flags: 64 }]);
  expect(place('Ines', 'papers')?.messages).toEqual([]);
  stage.playground.dismiss(message);
  expect(place('Mara', 'papers')?.messages).toEqual([]);
});

test('a deferred reply is seen as "thinking" until it is edited, with the command that was used', async () => {
  const { exchange, command } = await asked();
  await command.deferReply();
  expect(place('Ines', 'papers')?.messages).toMatchObject([
    { flags: 128, content: '', interaction_metadata: { name: 'ask', user: { username: 'mara' } } },
  ]);
  await command.editReply('Done.');
  await exchange.reply();
  expect(place('Ines', 'papers')?.messages).toMatchObject([{ flags: 0, content: 'Done.' }]);
});

test('what the bot has not answered yet is told to the one who waits', async () => {
  const { exchange, command } = await asked();
  const unanswered = (user: string) => stage.playground.view({ user }).unanswered;
  expect(unanswered('Mara')).toMatchObject([
    { interaction: exchange.payload.id, name: '/ask', failed: false },
  ]);
  expect(unanswered('Ines')).toEqual([]);
  await command.reply('Done.');
  expect(unanswered('Mara')).toEqual([]);
});

test('a modal waits for the one who opened it until it is sent off or closed', async () => {
  const { exchange, command } = await asked();
  await command.showModal({
    ...{ customId: 'form', title: 'Settings' },
    components: [
      { type: 18, label: 'Topic', component: { type: 4, customId: 'topic', style: 1 } },
    ] as never,
  });
  await exchange.modal();
  const modals = (user: string) => stage.playground.view({ user }).modals;
  expect(modals('Mara')).toMatchObject([
    { interaction: exchange.payload.id, modal: { title: 'Settings' } },
  ]);
  expect(modals('Ines')).toEqual([]);
  expect(stage.playground.exchange(exchange.payload.id)).toBe(exchange);
  stage.playground.closeModal(exchange);
  expect(modals('Mara')).toEqual([]);
});

test('a command is offered where it may be used, to those who may use it', () => {
  const offered = (user: string, name: string, admin = false) => {
    const { commands } = stage.playground.view({ user, admin });
    const ids = place(user, name, admin)?.commands ?? [];
    return commands.filter(({ id }) => ids.includes(id)).map((command) => command.name);
  };
  expect(offered('Mara', 'papers')).toEqual(['ask', 'Find papers']);
  expect(offered('Mara', 'papers', true)).toEqual(['ask', 'settings', 'Find papers']);
  expect(offered('Ines', 'papers')).toEqual(['ask', 'settings', 'Find papers']);
  expect(offered('Mara', 'lobby')).toEqual(['ask']);
  expect(offered('Mara', 'Mara and Ines')).toEqual(['ask']);
});

test('the bot is seen typing, and online while it is connected', async () => {
  const channel = stage.client.channels.cache.get(stage.playground.channel('papers').id);
  if (channel?.isSendable() !== true) throw new Error('No channel.');
  await channel.sendTyping();
  const { now, bot } = stage.playground.view({ user: 'Mara' });
  expect(place('Mara', 'papers')?.typingUntil).toBe(now + 10_000);
  await channel.send('Here.');
  expect(place('Mara', 'papers')?.typingUntil).toBeUndefined();
  expect(bot.online).toBe(true);
  await stage.client.destroy();
  await stage.playground.until(() => (stage.playground.online ? undefined : true), 'The end');
  expect(stage.playground.view({ user: 'Mara' }).bot.online).toBe(false);
});

test('each change is told, and no more after the listener went', () => {
  const changes: Change[] = [];
  const end = stage.playground.onChange((change) => changes.push(change));
  const { message } = stage.playground.say('Hello');
  expect(changes).toEqual([{ channel: message.channel_id, message: message.id }]);
  stage.playground.react(message, '👍');
  stage.playground.deleteMessage(message);
  expect(changes).toHaveLength(3);
  end();
  stage.playground.say('Still here?');
  expect(changes).toHaveLength(3);
});

test('the view is plain data', () => {
  const view = stage.playground.view({ user: 'Mara' });
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});
