// The rules of Discord's for registering commands, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

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

const path = () => `/applications/${bot.application}/commands`;
const list = async (at = path()) =>
  (await bot.send('GET', at)).json as unknown as { id: string; name: string }[];

test('one command is added (201), replaced under its name (200), changed, told and removed', async () => {
  const help = { name: 'help', description: 'Helps' };
  const added = await bot.send('POST', path(), help);
  expect(added.status).toBe(201);
  const again = await bot.send('POST', path(), { ...help, description: 'Helps more' });
  expect(again).toMatchObject({ status: 200, json: { id: added.json['id'] } });
  const own = `${path()}/${String(added.json['id'])}`;
  expect((await bot.send('PATCH', own, { description: 'Helps most' })).status).toBe(200);
  expect((await bot.send('GET', own)).json).toMatchObject({ description: 'Helps most' });
  expect((await bot.send('DELETE', own)).status).toBe(204);
  expect(refusal(await bot.send('GET', own))).toBe('404 10063');
  expect((await list()).map(({ name }) => name)).toEqual(['ask']);
});

test('a list replaces the one before; a command that stays keeps its id', async () => {
  const [before] = await list();
  await bot.send('PUT', path(), [{ name: 'new', description: 'New' }, ASK]);
  expect((await list()).map(({ name }) => name)).toEqual(['new', 'ask']);
  expect((await list()).at(-1)?.id).toBe(before?.id);
});

test('commands of one server are its own, and a server without the bot is refused with 50001', async () => {
  const own = (name: string) =>
    `/applications/${bot.application}/guilds/${bot.playground.server(name).id}/commands`;
  await bot.send('PUT', own('papers'), [{ name: 'here', description: 'Here' }]);
  expect(await list(own('papers'))).toHaveLength(1);
  expect(await list()).toHaveLength(1);
  expect(bot.playground.slash('here').payload).toMatchObject({ data: { name: 'here' } });
  expect(() => bot.playground.slash('here', {}, { guild: false })).toThrow('no command /here');
  expect(refusal(await bot.send('PUT', own('lobby'), []))).toBe('403 50001');
});

test('there are a hundred commands at most (30032)', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `c${at}`, description: 'd' }));
  expect((await bot.send('PUT', path(), many(100))).status).toBe(200);
  expect(refusal(await bot.send('PUT', path(), many(101)))).toBe('400 30032');
  const one = { name: 'more', description: 'd' };
  expect(refusal(await bot.send('POST', path(), one))).toBe('400 30032');
});
