// What people do with buttons, menus and modals, and what the real discord.js makes of it.
import { ComponentType, MessageFlags, type Interaction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOnStage, next, type ClientOnStage } from '#test/builders/client.ts';

const COMMANDS = [{ name: 'menu', description: 'Shows the menu' }];
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => {
  return { type: 2, style: 1, label: `Press ${custom_id}`, custom_id, ...more };
};
const options = ['a', 'b', 'c'].map((value) => ({ label: value.toUpperCase(), value }));
const field = (label: string, component: object) => ({ type: 18, label, component });
const MODAL = {
  custom_id: 'form',
  title: 'Settings',
  components: [
    { type: 10, content: 'Please fill in.' },
    field('Topic', { type: 4, custom_id: 'topic', style: 1, max_length: 10 }),
    field('Days', { type: 3, custom_id: 'days', options, max_values: 3, required: false }),
    field('Channel', { type: 8, custom_id: 'channel', required: false }),
  ],
};

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

const interaction = () => next<Interaction>(stage.client, 'interactionCreate');

/** A message of the bot with these components, sent as an answer to a command. */
async function shown(components: readonly object[], isPrivate = false) {
  const flags = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
  const asked = interaction();
  const exchange = stage.playground.slash('menu');
  const command = await asked;
  if (!command.isChatInputCommand()) throw new Error('No command came.');
  await command.reply({ content: 'Choose.', components: components as never, ...flags });
  return exchange.reply();
}

test('a button is pressed by its id or its label, and its message is changed in place', async () => {
  const message = await shown([row(button('more'), button('less'))]);
  for (const name of ['more', 'Press less']) {
    const pressed = interaction();
    const exchange = stage.playground.press(message, name, { user: 'Ines' });
    const received = await pressed;
    if (!received.isButton()) throw new Error('No button came.');
    expect(received.user.username).toBe('ines');
    expect(received.message.id).toBe(message.id);
    await received.update({ content: `Pressed ${received.customId}.` });
    expect(await exchange.acknowledged()).toMatchObject({ type: 7 });
    expect(await exchange.reply()).toMatchObject({
      id: message.id,
      content: `Pressed ${received.customId}.`,
    });
  }
  expect(stage.playground.messages('papers')).toMatchObject([{ content: 'Pressed less.' }]);
});

test('after a deferred update @original is the message the button sits on', async () => {
  const message = await shown([row(button('more'))]);
  const pressed = interaction();
  const exchange = stage.playground.press(message, 'more');
  const received = await pressed;
  if (!received.isButton()) throw new Error('No button came.');
  await received.deferUpdate();
  expect(await exchange.acknowledged()).toMatchObject({ type: 6 });
  await received.editReply('Later.');
  expect(await exchange.reply()).toMatchObject({ id: message.id, content: 'Later.' });
  expect((await received.fetchReply()).id).toBe(message.id);
  await received.followUp({ content: 'And this.', flags: MessageFlags.Ephemeral });
  expect(stage.playground.messages('papers')).toHaveLength(2);
});

test('what cannot be pressed is not pressed: absent, disabled, a link, or not seen', async () => {
  const link = { type: 2, style: 5, label: 'Open', url: 'https://x.example/' };
  const message = await shown([row(button('off', { disabled: true }), link)]);
  const { playground } = stage;
  expect(() => playground.press(message, 'other')).toThrow("no button 'other'");
  expect(() => playground.press(message, 'off')).toThrow('is disabled');
  expect(() => playground.press(message, 'Open')).toThrow('is a link');
  const hidden = await shown([row(button('mine'))], true);
  expect(() => playground.press(hidden, 'mine', { user: 'Ines' })).toThrow('does not see');
  playground.deleteMessage(message);
  expect(() => playground.press(message, 'off')).toThrow('is gone');
});

test('menus of words, users, roles and channels tell what was chosen', async () => {
  const message = await shown([
    row({ type: 3, custom_id: 'words', options, max_values: 2 }),
    row({ type: 5, custom_id: 'users' }),
    row({ type: 6, custom_id: 'roles' }),
    row({ type: 8, custom_id: 'channels', channel_types: [0] }),
  ]);
  const chosen = async (id: string, values: string[]) => {
    const selected = interaction();
    const exchange = stage.playground.select(message, id, values);
    const received = await selected;
    if (!received.isAnySelectMenu()) throw new Error('No menu came.');
    await received.update({});
    await exchange.acknowledged();
    return received;
  };
  expect((await chosen('words', ['a', 'c'])).values).toEqual(['a', 'c']);
  const users = await chosen('users', ['Ines']);
  expect(users.isUserSelectMenu() && users.users.first()?.globalName).toBe('Ines');
  const roles = await chosen('roles', ['Organisers']);
  expect(roles.isRoleSelectMenu() && roles.roles.first()?.name).toBe('Organisers');
  const channels = await chosen('channels', ['random']);
  expect(channels.isChannelSelectMenu() && channels.values).toEqual([
    stage.playground.channel('random').id,
  ]);
  expect(() => stage.playground.select(message, 'words', ['z'])).toThrow("does not offer 'z'");
  expect(() => stage.playground.select(message, 'words', ['a', 'b', 'c'])).toThrow('1 to 2 values');
});

test('a modal opens, is filled in and sent off, and may change the message it came from', async () => {
  const message = await shown([row(button('edit'))]);
  const pressed = interaction();
  const exchange = stage.playground.press(message, 'edit');
  const received = await pressed;
  if (!received.isButton()) throw new Error('No button came.');
  await received.showModal(MODAL as never);
  expect(await exchange.modal()).toMatchObject({ title: 'Settings' });
  const submitted = interaction();
  const sent = stage.playground.submit(exchange, {
    topic: 'LoRA',
    days: ['a', 'b'],
    channel: ['random'],
  });
  const form = await submitted;
  if (!form.isModalSubmit() || !form.isFromMessage()) throw new Error('No modal came.');
  expect(form.fields.getTextInputValue('topic')).toBe('LoRA');
  expect(form.fields.getStringSelectValues('days')).toEqual(['a', 'b']);
  expect(form.fields.getSelectedChannels('channel')?.first()?.id).toBe(
    stage.playground.channel('random').id,
  );
  expect(form.fields.getField('topic', ComponentType.TextInput).customId).toBe('topic');
  await form.update('Saved.');
  expect(await sent.reply()).toMatchObject({ id: message.id, content: 'Saved.' });
  expect(() => stage.playground.submit(exchange)).toThrow('No modal');
});

test('a person cannot send off a modal that lacks what it requires or has too much', async () => {
  const asked = interaction();
  const exchange = stage.playground.slash('menu');
  const command = await asked;
  if (!command.isChatInputCommand()) throw new Error('No command came.');
  await command.showModal(MODAL as never);
  await exchange.modal();
  const submit = (values: Record<string, string>) => stage.playground.submit(exchange, values);
  expect(() => submit({})).toThrow("'topic' is required");
  expect(() => submit({ topic: 'more than ten' })).toThrow('10 characters');
  expect(() => submit({ topic: 'a', other: 'b' })).toThrow("no field 'other'");
});
