// The gateway: who is let in, what a bot hears, and how it comes back after a bad moment.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOnStage } from '#test/builders/client.ts';
import { identify, rawBot, rawGateway, RAW_TOKEN, type RawBot } from '#test/builders/raw-bot.ts';

const INTENT = { guilds: 1 << 0, messages: 1 << 9, reactions: 1 << 10, direct: 1 << 12 };
const ALL = INTENT.guilds | INTENT.messages | INTENT.reactions | INTENT.direct;

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot([{ name: 'ask', description: 'Asks' }]);
});

afterEach(() => bot.close());

const event = (name: string) => (packet: { t: string | null }) => packet.t === name;

test('a bot that identifies is told READY and each of its servers', async () => {
  const gateway = await rawGateway(bot, identify(ALL));
  const { d: ready } = await gateway.next(event('READY'));
  expect(ready).toMatchObject({ user: { username: 'footnote' }, guilds: [{ unavailable: true }] });
  const { d: guild } = await gateway.next(event('GUILD_CREATE'));
  expect(guild).toMatchObject({ name: 'Reading group', threads: [] });
  expect(guild?.['channels']).toMatchObject([{ name: 'papers' }, {}, { name: 'announcements' }]);
});

test('a bot hears only the kinds of events that it asked for, and interactions in any case', async () => {
  const gateway = await rawGateway(bot, identify(INTENT.direct));
  await gateway.next(event('READY'));
  const { message } = bot.playground.say('In the server.');
  bot.playground.react(message, '👍');
  bot.playground.deleteChannel('random');
  bot.playground.say('In private.', { guild: false });
  bot.playground.slash('ask');
  await gateway.next(event('INTERACTION_CREATE'));
  const heard = gateway.packets.map(({ t }) => t).filter((name) => name !== null);
  expect(heard).toEqual(['READY', 'GUILD_CREATE', 'MESSAGE_CREATE', 'INTERACTION_CREATE']);
});

test('messages, reactions, threads, channels and permissions are told as they change', async () => {
  const gateway = await rawGateway(bot, identify(ALL));
  await gateway.next(event('GUILD_CREATE'));
  const { message } = bot.playground.say('Hello');
  bot.playground.react(message, '👍');
  bot.playground.react(message, '👍', { add: false });
  await bot.send('POST', `/channels/${message.channel_id}/messages/${message.id}/threads`, {
    name: 'Talk',
  });
  bot.playground.archiveThread('Talk');
  bot.playground.setPermissions({ channel: 'papers', deny: ['SendMessages'] });
  bot.playground.deleteMessage(message);
  bot.playground.deleteChannel('Talk');
  bot.playground.deleteChannel('random');
  bot.playground.kickBot();
  await gateway.next(event('GUILD_DELETE'));
  const heard = gateway.packets.map(({ t }) => t).filter((name) => name !== null);
  expect(heard.slice(2)).toEqual([
    ...['MESSAGE_CREATE', 'MESSAGE_REACTION_ADD', 'MESSAGE_REACTION_REMOVE', 'THREAD_CREATE'],
    ...['MESSAGE_UPDATE', 'THREAD_UPDATE', 'CHANNEL_UPDATE', 'MESSAGE_DELETE', 'THREAD_DELETE'],
    ...['CHANNEL_DELETE', 'GUILD_DELETE'],
  ]);
});

test('a message that only its user sees is not told', async () => {
  const gateway = await rawGateway(bot, identify(ALL));
  await gateway.next(event('GUILD_CREATE'));
  const exchange = bot.playground.slash('ask');
  await bot.answer(exchange, { type: 4, data: { content: 'For you.', flags: 64 } });
  bot.playground.deleteMessage(await exchange.reply());
  bot.playground.say('The end');
  const { d } = await gateway.next(event('MESSAGE_CREATE'));
  expect(d).toMatchObject({ author: { username: 'mara' } });
  expect(gateway.packets.map(({ t }) => t)).not.toContain('MESSAGE_DELETE');
});

test('a dropped bot that resumes is sent what it missed', async () => {
  const first = await rawGateway(bot, identify(ALL));
  const { d } = await first.next(event('READY'));
  await first.next(event('GUILD_CREATE'));
  bot.playground.dropConnections();
  bot.playground.say('Missed');
  const resume = { op: 6, d: { token: RAW_TOKEN, session_id: d?.['session_id'], seq: 2 } };
  const second = await rawGateway(bot, resume);
  await second.next(event('RESUMED'));
  expect(second.packets.map(({ t }) => t)).toEqual([null, 'MESSAGE_CREATE', 'RESUMED']);
});

test('a bot that missed more than is kept has to begin anew (9)', async () => {
  const first = await rawGateway(bot, identify(ALL));
  const { d } = await first.next(event('READY'));
  await first.next(event('GUILD_CREATE'));
  bot.playground.dropConnections();
  for (let count = 0; count <= 1000; count += 1) bot.playground.say('Missed');
  const resume = { op: 6, d: { token: RAW_TOKEN, session_id: d?.['session_id'], seq: 2 } };
  await (await rawGateway(bot, resume)).next(({ op }) => op === 9);
  expect(bot.playground.resumed).toBe(0);
});

test('an invalidated session is told (9) and cannot be resumed', async () => {
  const first = await rawGateway(bot, identify(ALL));
  const { d } = await first.next(event('READY'));
  bot.playground.invalidateSessions();
  await first.next(({ op }) => op === 9);
  expect(bot.playground.online).toBe(false);
  const resume = { op: 6, d: { token: RAW_TOKEN, session_id: d?.['session_id'], seq: 2 } };
  await (await rawGateway(bot, resume)).next(({ op }) => op === 9);
});

test('asked to reconnect (7), the real client resumes and hears what came meanwhile', async () => {
  const stage = await clientOnStage();
  const resumed = new Promise((resolve) => stage.client.once('shardResume', resolve));
  stage.playground.askToReconnect();
  const heard = new Promise((resolve) => stage.client.once('messageCreate', resolve));
  stage.playground.say('@Footnote still there?');
  await Promise.all([resumed, heard]);
  expect(stage.playground.resumed).toBe(1);
  await stage.close();
});

test('an interaction or a message is delivered twice when asked for', async () => {
  const gateway = await rawGateway(bot, identify(ALL));
  await gateway.next(event('GUILD_CREATE'));
  bot.playground.redeliver(bot.playground.slash('ask'));
  bot.playground.redeliver(bot.playground.say('@Footnote hello').message);
  bot.playground.deleteChannel('random');
  await gateway.next(event('CHANNEL_DELETE'));
  const ids = (name: string) =>
    gateway.packets.filter(event(name)).map((packet) => packet.d?.['id']);
  for (const name of ['INTERACTION_CREATE', 'MESSAGE_CREATE']) {
    const [first, second] = ids(name);
    expect(ids(name)).toHaveLength(2);
    expect(second).toBe(first);
  }
});
