// Failures that a test asks for, and Discord's limits on how often a bot may ask.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientOnStage } from '#test/builders/client.ts';
import { rawBot, type RawBot } from '#test/builders/raw-bot.ts';

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot();
});

afterEach(() => bot.close());

const messages = () => `/channels/${bot.playground.channel('papers').id}/messages`;
const post = (content: string) => bot.send('POST', messages(), { content });
const contents = () => bot.playground.messages('papers').map(({ content }) => content);

test('a failure comes as often as it was asked for, where method and path match', async () => {
  bot.playground.failNext({ status: 503, method: 'POST', path: '/messages', times: 2 });
  expect((await bot.send('GET', messages())).status).toBe(200);
  expect((await post('a')).status).toBe(503);
  expect((await post('b')).status).toBe(503);
  expect((await post('c')).status).toBe(200);
  expect(contents()).toEqual(['c']);
});

test('a 429 tells how long to wait and whether it is the limit on everything', async () => {
  bot.playground.failNext({ status: 429, retryAfter: 0.5 });
  const limited = await post('a');
  expect(limited).toMatchObject({ status: 429, json: { retry_after: 0.5, global: false } });
  expect(limited.headers.get('retry-after')).toBe('0.5');
  expect(limited.headers.get('x-ratelimit-scope')).toBe('user');
  bot.playground.failNext({ status: 429, retryAfter: 0.5, global: true });
  const global = await post('a');
  expect(global.json).toMatchObject({ global: true });
  expect(global.headers.get('x-ratelimit-global')).toBe('true');
});

test('a broken connection may hide that a request took effect, or not', async () => {
  bot.playground.failNext({ status: 'cut' });
  await expect(post('lost')).rejects.toThrow();
  expect(contents()).toEqual([]);
  bot.playground.failNext({ status: 'cut', takesEffect: true });
  await expect(post('done')).rejects.toThrow();
  expect(contents()).toEqual(['done']);
});

test('a request that hangs is never answered, until the playground stops', async () => {
  bot.playground.failNext({ status: 'hang' });
  const hanging = post('a').catch(() => 'ended');
  await bot.playground.until(
    () => bot.playground.requests.find(({ method }) => method === 'POST'),
    'The request',
  );
  expect(await Promise.race([hanging, Promise.resolve('waiting')])).toBe('waiting');
  await bot.playground.stop();
  expect(await hanging).toBe('ended');
  bot = await rawBot();
});

test('an answer that is held back comes after those that were asked for later', async () => {
  const order: string[] = [];
  bot.playground.failNext({ delayMs: 50 });
  const late = post('late').then(() => order.push('late'));
  await bot.playground.until(() => contents()[0], 'The message');
  await post('soon').then(() => order.push('soon'));
  await late;
  expect(order).toEqual(['soon', 'late']);
  expect(contents()).toEqual(['late', 'soon']);
});

test('every answer tells what is left, and the fifty-first request within a second is limited', async () => {
  const answers = await Promise.all(Array.from({ length: 51 }, () => bot.send('GET', messages())));
  const [first] = answers;
  expect(first?.headers.get('x-ratelimit-limit')).toBe('50');
  expect(Number(first?.headers.get('x-ratelimit-reset-after'))).toBeGreaterThan(0);
  const left = answers.map(({ headers }) => Number(headers.get('x-ratelimit-remaining')));
  expect(Math.min(...left)).toBe(0);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect(bot.playground.refused).toEqual([]);
});

test('the real client waits as long as it is told and then succeeds', async () => {
  const stage = await clientOnStage();
  stage.playground.failNext({ status: 429, method: 'POST', retryAfter: 0.05 });
  stage.playground.failNext({ status: 502, method: 'POST' });
  const path = `/channels/${stage.playground.channel('papers').id}/messages` as const;
  await stage.client.rest.post(path, { body: { content: 'Through.' } });
  expect(stage.playground.messages('papers')).toHaveLength(1);
  await stage.close();
});
