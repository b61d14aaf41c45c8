// The rules of Discord's for threads, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOf, refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

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

/** The path of a thread of the bot. */
async function thread(): Promise<string> {
  const { json } = await bot.send('POST', `${await posted()}/threads`, { name: 'Talk' });
  return `/channels/${String(json['id'])}`;
}

test('a thread has the id of the message it hangs on, which can have only one', async () => {
  const path = await posted();
  const first = await bot.send('POST', `${path}/threads`, { name: 'Talk' });
  expect(first).toMatchObject({ status: 201, json: { id: path.split('/').at(-1), type: 11 } });
  expect(first.json['thread_metadata']).toMatchObject({ archived: false, locked: false });
  const second = await bot.send('POST', `${path}/threads`, { name: 'Again' });
  expect(refusal(second)).toBe('400 160004');
  expect((await bot.send('GET', path)).json).toMatchObject({
    flags: 32,
    thread: { name: 'Talk' },
  });
});

test('a thread without a message has an id of its own', async () => {
  const { status, json } = await bot.send('POST', `${channel()}/threads`, { name: 'Alone' });
  expect(status).toBe(201);
  expect(bot.playground.threads('papers').map(({ id }) => id)).toEqual([json['id']]);
});

test('a name has 1 to 100 characters, and there are four times after which a thread is archived', async () => {
  const open = (body: object) => bot.send('POST', `${channel()}/threads`, body);
  expect((await open({ name: 'n'.repeat(100), auto_archive_duration: 60 })).status).toBe(201);
  expect((await open({ name: 'n'.repeat(101) })).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['name']);
  expect((await open({ name: '' })).status).toBe(400);
  expect((await open({ name: 'a', auto_archive_duration: 61 })).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['auto_archive_duration']);
  expect((await bot.send('PATCH', await thread(), { name: '' })).status).toBe(400);
});

test('a thread has no threads (50024), and opening one needs the permission (50013)', async () => {
  const path = await thread();
  expect(refusal(await bot.send('POST', `${path}/threads`, { name: 'a' }))).toBe('400 50024');
  bot.playground.setPermissions({ channel: 'papers', deny: ['CreatePublicThreads'] });
  const answer = await bot.send('POST', `${channel()}/threads`, { name: 'a' });
  expect(refusal(answer)).toBe('403 50013');
});

test('writing opens an archived thread again; editing in it, or writing in a locked one, is refused with 50083', async () => {
  const path = await thread();
  const { json } = await bot.send('POST', `${path}/messages`, { content: 'a' });
  bot.playground.archiveThread('Talk');
  const own = `${path}/messages/${String(json['id'])}`;
  expect(refusal(await bot.send('PATCH', own, { content: 'b' }))).toBe('400 50083');
  expect((await bot.send('POST', `${path}/messages`, { content: 'b' })).status).toBe(200);
  expect(bot.playground.channel('Talk').thread?.archived).toBe(false);
  bot.playground.archiveThread('Talk', true);
  expect(refusal(await bot.send('POST', `${path}/messages`, { content: 'c' }))).toBe('400 50083');
  expect(bot.playground.refused).toEqual([]);
});

test('only its owner and those who manage threads change a thread', async () => {
  expect((await bot.send('PATCH', await thread(), { archived: true })).status).toBe(200);
  expect(refusal(await bot.send('PATCH', channel(), { name: 'mine' }))).toBe('403 50013');
});

test('users are added to a thread and leave it; unknown ones are refused with 10013', async () => {
  const path = await thread();
  const { id } = bot.playground.user('Mara');
  expect((await bot.send('PUT', `${path}/thread-members/${id}`)).status).toBe(204);
  expect((await bot.send('PUT', `${path}/thread-members/@me`)).status).toBe(204);
  expect((await bot.send('GET', `${path}/thread-members`)).json).toMatchObject([
    {},
    { user_id: id },
  ]);
  expect((await bot.send('DELETE', `${path}/thread-members/@me`)).status).toBe(204);
  expect((await bot.send('GET', `${path}/thread-members`)).json).toHaveLength(1);
  expect(refusal(await bot.send('PUT', `${path}/thread-members/1`))).toBe('404 10013');
});

test('a deleted channel takes its threads along', async () => {
  const path = await thread();
  bot.playground.deleteChannel('papers');
  expect(refusal(await bot.send('GET', path))).toBe('404 10003');
});
