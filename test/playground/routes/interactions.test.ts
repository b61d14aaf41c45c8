// The rules of Discord's for answering interactions, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOf, refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

const ASK = {
  name: 'ask',
  description: 'Asks',
  options: [{ type: 3, name: 'title', description: 'd', autocomplete: true }],
  integration_types: [0, 1],
};
const A_QUARTER_OF_AN_HOUR = 15 * 60_000;

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot([ASK]);
});

afterEach(() => bot.close());

const channel = (name = 'papers') => `/channels/${bot.playground.channel(name).id}`;

const messages = (name?: string) => `${channel(name)}/messages`;

const post = (body: object, name?: string) => bot.send('POST', messages(name), body);

const token = (exchange: { payload: { token: string } }) =>
  `/webhooks/${bot.application}/${exchange.payload.token}`;

test('an option that is completed takes choices only, and nothing else takes choices', async () => {
  const completing = bot.playground.autocomplete('ask', 'title', 'lo');
  expect((await bot.answer(completing, { type: 5 })).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['type']);
  expect((await bot.answer(completing, { type: 8, data: { choices: [] } })).status).toBe(204);
  const asked = bot.playground.slash('ask');
  expect((await bot.answer(asked, { type: 8, data: { choices: [] } })).status).toBe(400);
});

test('only what came from a message can update it', async () => {
  const asked = bot.playground.slash('ask');
  for (const type of [6, 7]) {
    expect((await bot.answer(asked, { type, data: { content: 'a' } })).status).toBe(400);
    expect(faultsOf(bot)).toEqual(['type']);
  }
});

test('a modal cannot answer a modal', async () => {
  const text = { type: 4, custom_id: 'a', style: 1, required: false };
  const components = [{ type: 18, label: 'A', component: text }];
  const modal = { type: 9, data: { custom_id: 'm', title: 'M', components } };
  const asked = bot.playground.slash('ask');
  expect((await bot.answer(asked, modal)).status).toBe(204);
  const submitted = bot.playground.submit(asked);
  expect((await bot.answer(submitted, modal)).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['type']);
});

test('before it is acknowledged an interaction has no webhook (10015)', async () => {
  const asked = bot.playground.slash('ask');
  expect(refusal(await bot.send('POST', token(asked), { content: 'a' }))).toBe('404 10015');
});

test('after a quarter of an hour the token is void (50027), which is no fault of the bot', async () => {
  const asked = bot.playground.slash('ask');
  await bot.answer(asked, { type: 5 });
  bot.wait(A_QUARTER_OF_AN_HOUR);
  const edit = () => bot.send('PATCH', `${token(asked)}/messages/@original`, { content: 'a' });
  expect((await edit()).status).toBe(200);
  bot.wait(1);
  expect(refusal(await edit())).toBe('401 50027');
  expect(bot.playground.refused).toEqual([]);
});

test('who sees an answer is settled with the first, whatever flags an edit has', async () => {
  const asked = bot.playground.slash('ask');
  await bot.answer(asked, { type: 5, data: { flags: 64 } });
  const path = `${token(asked)}/messages/@original`;
  await bot.send('PATCH', path, { content: 'a', flags: 0 });
  expect(await asked.reply()).toMatchObject({ content: 'a', flags: 64 });
  expect(bot.playground.view({ user: 'Ines' }).places[0]?.messages).toEqual([]);
});

test('the first follow-up takes the place of "thinking"', async () => {
  const asked = bot.playground.slash('ask');
  await bot.answer(asked, { type: 5 });
  await bot.send('POST', token(asked), { content: 'a' });
  await bot.send('POST', token(asked), { content: 'b' });
  expect(bot.playground.messages('papers')).toMatchObject([
    { content: 'a', flags: 0 },
    { content: 'b' },
  ]);
});

test('an answer that was asked for is told with the message', async () => {
  const asked = bot.playground.slash('ask');
  const data = { content: 'a' };
  const { status, json } = await bot.answer(asked, { type: 4, data }, '?with_response=true');
  expect(status).toBe(200);
  expect(json).toMatchObject({ resource: { type: 4, message: { content: 'a', type: 20 } } });
});

test('where the bot is no member, a command of the user has five follow-ups (40094)', async () => {
  const asked = bot.playground.slash('ask', {}, { channel: 'lobby' });
  await bot.answer(asked, { type: 4, data: { content: 'a' } });
  const follow = () => bot.send('POST', token(asked), { content: 'b' });
  for (let count = 0; count < 5; count += 1) expect((await follow()).status).toBe(200);
  expect(refusal(await follow())).toBe('400 40094');
});

test('a button on a deleted message cannot update it, which is no fault of the bot', async () => {
  const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
  await post({ content: 'a', components: [{ type: 1, components: [button] }] });
  const [message] = bot.playground.messages('papers');
  if (message === undefined) throw new Error('No message.');
  const pressed = bot.playground.press(message, 'More');
  bot.playground.deleteMessage(message);
  const answer = await bot.answer(pressed, { type: 7, data: { content: 'b' } });
  expect(refusal(answer)).toBe('404 10008');
  expect(bot.playground.refused).toEqual([]);
});
