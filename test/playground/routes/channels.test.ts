// The rules of Discord's for servers and channels, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot();
});

afterEach(() => bot.close());

const channel = (name = 'papers') => `/channels/${bot.playground.channel(name).id}`;

const messages = (name?: string) => `${channel(name)}/messages`;

const post = (body: object, name?: string) => bot.send('POST', messages(name), body);

test('the bot is told of its server, roles, channels, members and users', async () => {
  const { id } = bot.playground.server();
  const mara = bot.playground.user('Mara').id;
  expect((await bot.send('GET', `/guilds/${id}`)).json).toMatchObject({ name: 'Reading group' });
  expect((await bot.send('GET', `/guilds/${id}/roles`)).json).toHaveLength(3);
  expect((await bot.send('GET', `/guilds/${id}/channels`)).json).toHaveLength(3);
  expect((await bot.send('GET', `/guilds/${id}/members/${mara}`)).json).toMatchObject({
    user: { global_name: 'Mara' },
  });
  expect((await bot.send('GET', `/users/${mara}`)).json).toMatchObject({ username: 'mara' });
  expect((await bot.send('GET', channel())).json).toMatchObject({ name: 'papers' });
});

test('a server that the bot is not in is refused with 50001, an unknown one with 10004', async () => {
  const { id } = bot.playground.server('lobby');
  expect(refusal(await bot.send('GET', `/guilds/${id}`))).toBe('403 50001');
  expect(refusal(await bot.send('POST', messages('lobby'), { content: 'a' }))).toBe('403 50001');
  expect(refusal(await bot.send('GET', '/guilds/1'))).toBe('404 10004');
  bot.playground.inviteBot('lobby');
  expect((await post({ content: 'a' }, 'lobby')).status).toBe(200);
  bot.playground.kickBot();
  expect(refusal(await post({ content: 'a' }))).toBe('403 50001');
});

test('a channel that everyone may only read is refused to the bot with 50013', async () => {
  expect(refusal(await post({ content: 'a' }, 'announcements'))).toBe('403 50013');
  bot.playground.setPermissions({ channel: 'announcements', allow: ['SendMessages'] });
  expect((await post({ content: 'a' }, 'announcements')).status).toBe(200);
});
