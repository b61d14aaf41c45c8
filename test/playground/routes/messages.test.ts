// The rules of Discord's for messages in channels, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOf, refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

const ASK = {
  name: 'ask',
  description: 'Asks',
  options: [{ type: 3, name: 'title', description: 'd', autocomplete: true }],
  integration_types: [0, 1],
};

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot([ASK]);
});

afterEach(() => bot.close());

const channel = (name = 'papers') => `/channels/${bot.playground.channel(name).id}`;

const messages = (name?: string) => `${channel(name)}/messages`;

const post = (body: object, name?: string) => bot.send('POST', messages(name), body);

/** A message of the bot; its path. */
async function posted(name?: string): Promise<string> {
  return `${messages(name)}/${String((await post({ content: 'Hello.' }, name)).json['id'])}`;
}

test('an unknown channel is refused with 10003, an unknown message with 10008', async () => {
  expect(refusal(await bot.send('POST', '/channels/1/messages', { content: 'a' }))).toBe(
    '404 10003',
  );
  expect(refusal(await bot.send('GET', `${messages()}/1`))).toBe('404 10008');
  expect(bot.playground.refused).toHaveLength(2);
});

test('what people removed meanwhile is refused too, but is no fault of the bot', async () => {
  const path = await posted();
  const [message] = bot.playground.messages('papers');
  if (message === undefined) throw new Error('No message.');
  bot.playground.deleteMessage(message);
  expect(refusal(await bot.send('PATCH', path, { content: 'a' }))).toBe('404 10008');
  const gone = channel('random');
  bot.playground.deleteChannel('random');
  expect(refusal(await bot.send('GET', gone))).toBe('404 10003');
  expect(bot.playground.refused).toEqual([]);
});

test('a message of another user cannot be edited (50005), nor deleted without the permission (50013)', async () => {
  const { message } = bot.playground.say('Mine.');
  const path = `${messages()}/${message.id}`;
  expect(refusal(await bot.send('PATCH', path, { content: 'Yours.' }))).toBe('403 50005');
  expect(refusal(await bot.send('DELETE', path))).toBe('403 50013');
  bot.playground.setPermissions({ channel: 'papers', allow: ['ManageMessages'] });
  expect((await bot.send('DELETE', path)).status).toBe(204);
});

test('a message that one user sees is not found in the channel', async () => {
  const exchange = bot.playground.slash('ask');
  await bot.answer(exchange, { type: 4, data: { content: 'For you.', flags: 64 } });
  const { id } = await exchange.reply();
  expect(refusal(await bot.send('GET', `${messages()}/${id}`))).toBe('404 10008');
  expect((await bot.send('GET', messages())).json).toEqual([]);
});

test('messages are listed newest first, before and after an id, a hundred at most', async () => {
  for (const content of ['a', 'b', 'c']) await post({ content });
  const [, b] = bot.playground.messages('papers');
  const list = async (query: string) => {
    const { json } = await bot.send('GET', `${messages()}?${query}`);
    return (json as unknown as { content: string }[]).map(({ content }) => content).join('');
  };
  expect(await list('')).toBe('cba');
  expect(await list('limit=1')).toBe('c');
  expect(await list(`before=${b?.id ?? ''}`)).toBe('a');
  expect(await list(`after=${b?.id ?? ''}`)).toBe('c');
  expect((await bot.send('GET', `${messages()}?limit=101`)).status).toBe(400);
});

test('an edit changes what it names and keeps the rest', async () => {
  const path = await posted();
  await bot.send('PATCH', path, { embeds: [{ description: 'e' }] });
  const { json } = await bot.send('GET', path);
  expect(json).toMatchObject({ content: 'Hello.', embeds: [{ description: 'e' }] });
  expect(json['edited_timestamp']).not.toBeNull();
});

test('a message of Components V2 stays one: content cannot be added, the flag may be left out but not taken back', async () => {
  const text = (content: string) => ({ components: [{ type: 10, content }] });
  const { json } = await post({ ...text('a'), flags: 32_768 });
  const path = `${messages()}/${String(json['id'])}`;
  expect((await bot.send('PATCH', path, text('b'))).status).toBe(200);
  expect((await bot.send('PATCH', path, { ...text('b'), flags: 0 })).status).toBe(400);
  expect(refusal(await bot.send('PATCH', path, { content: 'c' }))).toBe('400 50035');
  expect(faultsOf(bot)).toEqual(['content']);
});

test('components are numbered in reading order', async () => {
  const section = {
    ...{ type: 9, components: [{ type: 10, content: 'a' }] },
    accessory: { type: 2, style: 1, label: 'b', custom_id: 'b' },
  };
  const { json } = await post({ flags: 32_768, components: [section, { type: 14 }] });
  expect(json['components']).toMatchObject([
    { id: 1, components: [{ id: 2 }], accessory: { id: 3 } },
    { id: 4 },
  ]);
});

test('a reply to a message that is not there is refused, unless it may fail', async () => {
  const reply = (more: object) =>
    post({ content: 'a', message_reference: { message_id: '1', ...more } });
  expect(refusal(await reply({}))).toBe('400 50035');
  expect(faultsOf(bot)).toEqual(['message_reference']);
  expect((await reply({ fail_if_not_exists: false })).status).toBe(200);
});

test('an enforced nonce sends a message once within five minutes', async () => {
  const once = () => post({ content: 'a', nonce: 'day-1', enforce_nonce: true });
  const first = await once();
  expect((await once()).json['id']).toBe(first.json['id']);
  bot.wait(5 * 60_000 + 1);
  expect((await once()).json['id']).not.toBe(first.json['id']);
  expect((await post({ content: 'a', nonce: 'n'.repeat(26) })).status).toBe(400);
});

test('mentions are told only of those whom the sender allows', async () => {
  const { id } = bot.playground.user('Mara');
  const role = bot.playground.server().roles.at(-1)?.id ?? '';
  const content = `<@${id}> <@&${role}> @everyone`;
  expect((await post({ content })).json).toMatchObject({
    ...{ mentions: [{ id }], mention_roles: [role], mention_everyone: true },
  });
  const silent = { content, allowed_mentions: { parse: [] } };
  expect((await post(silent)).json).toMatchObject({
    ...{ mentions: [], mention_roles: [], mention_everyone: false },
  });
});

test('typing shows for ten seconds or until the message comes', async () => {
  expect((await bot.send('POST', `${channel()}/typing`)).status).toBe(204);
  const papers = () =>
    bot.playground.view({ user: 'Mara' }).places.find(({ name }) => name === 'papers');
  expect(papers()?.typingUntil).toBeDefined();
  await post({ content: 'a' });
  expect(papers()?.typingUntil).toBeUndefined();
});

test('a user who takes no direct messages refuses with 50007, which is no fault of the bot', async () => {
  const { json } = await bot.send('POST', '/users/@me/channels', {
    recipient_id: bot.playground.user('Mara').id,
  });
  const path = `/channels/${String(json['id'])}/messages`;
  expect((await bot.send('POST', path, { content: 'a' })).status).toBe(200);
  bot.playground.closeDirectMessages('Mara');
  expect(refusal(await bot.send('POST', path, { content: 'a' }))).toBe('403 50007');
  bot.playground.closeDirectMessages('Mara', false);
  expect((await bot.send('POST', path, { content: 'a' })).status).toBe(200);
});
