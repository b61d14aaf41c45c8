// The rules of Discord's for reactions, each in one sentence.
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

/** A message of the bot; its path. */
async function posted(name?: string): Promise<string> {
  return `${messages(name)}/${String((await post({ content: 'Hello.' }, name)).json['id'])}`;
}

test('a reaction counts once a user, and an emoji that does not exist is refused with 10014', async () => {
  const path = await posted();
  const up = `${path}/reactions/${encodeURIComponent('👍')}`;
  await bot.send('PUT', `${up}/@me`);
  await bot.send('PUT', `${up}/@me`);
  const [message] = bot.playground.messages('papers');
  if (message === undefined) throw new Error('No message.');
  bot.playground.react(message, '👍');
  const reactions = async () => (await bot.send('GET', path)).json['reactions'];
  expect(await reactions()).toEqual([{ emoji: { id: null, name: '👍' }, count: 2, me: true }]);
  expect((await bot.send('GET', up)).json).toMatchObject([{}, { username: 'mara' }]);
  await bot.send('DELETE', `${up}/@me`);
  bot.playground.react(message, '👍', { add: false });
  expect(await reactions()).toEqual([]);
  const unknown = await bot.send('PUT', `${path}/reactions/thumbs/@me`);
  expect(refusal(unknown)).toBe('400 10014');
});
