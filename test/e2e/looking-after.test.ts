// Status, reindexing, exports and deletion on the playground: who may, what they get, and what is left.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';
import { aTurn } from '#test/builders/turn.ts';

const ORGANISER = { user: 'Ines' };

let stage: Stage;

beforeEach(async () => {
  stage = await onStage({ ask: () => Promise.reject(new TypeError('kaboom xyzzy')) });
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const server = () => stage.playground.server().id;
const userId = (name: string) => stage.playground.user(name).id;

function exported(message: Message): unknown {
  const [file] = message.attachments;
  if (file === undefined) throw new Error('The message has no file.');
  return JSON.parse(stage.playground.file(file));
}

test('the status is private and tells of the last error by the id that its user was given', async () => {
  const failed = stage.playground.slash('ask', { question: 'Is xyzzy broken?' });
  await failed.reply();
  await stage.playground.slash('help').reply();
  const exchange = stage.playground.slash('footnote status', {}, ORGANISER);
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  const text = textOf(await exchange.reply());
  expect(text).toContain('3 papers, index `f00d1234`');
  expect(text).toContain('`fake-embed@1`');
  expect(text).toMatch(/the last (interaction|\d interactions): acknowledged after \d+ ms/);
  expect(text).toContain(`\`${failed.payload.id}\` ask, TypeError`);
  expect(text).not.toContain('xyzzy');
});

test.each(['status', 'reindex'])(
  '/footnote %s is for those who manage the server',
  async (name) => {
    const member = stage.playground.slash(`footnote ${name}`);
    expect(textOf(await member.reply())).toContain('Manage Server');
    const alone = stage.playground.slash(`footnote ${name}`, {}, { guild: false });
    expect(textOf(await alone.reply())).toContain('Use this in a server');
  },
);

test('reindexing says what has become of the corpus', async () => {
  const exchange = stage.playground.slash('footnote reindex', {}, ORGANISER);
  expect(await exchange.acknowledged()).toMatchObject({ type: 5, private: true });
  expect(textOf(await exchange.reply())).toContain('up to date**: 3 papers');
});

test('questions without an answer are shown to a server that keeps them, and deleted when it no longer does', async () => {
  const { playground, state } = stage;
  state.settings.change(server(), { keepDeclined: true });
  state.declined.keep(server(), 'Which pizza?', new Date('2026-11-21T12:00:00Z'));
  const status = async () =>
    textOf(await playground.slash('footnote status', {}, ORGANISER).reply());
  expect(await status()).toContain('2026-11-21: Which pizza?');
  const panel = await playground.slash('footnote settings', {}, ORGANISER).reply();
  await playground.press(panel, 'setting|keepDeclined|off').reply();
  expect(await status()).toContain('are not kept');
  expect(state.declined.count(server())).toBe(0);
});

test('everyone can have what is kept of them, and of nobody else', async () => {
  const { playground, state } = stage;
  state.turns.add(aTurn({ user: userId('Mara'), server: server(), question: 'mine?' }));
  state.turns.add(aTurn({ user: userId('Ines'), server: server(), question: 'hers?' }));
  const exchange = playground.slash('footnote export');
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  const message = await exchange.reply();
  expect(textOf(message)).toContain('one entry of yours.');
  expect(exported(message)).toMatchObject({ you: { turns: [{ question: 'mine?' }] } });
  expect(JSON.stringify(exported(message))).not.toContain('hers?');
  const alone = await playground.slash('footnote export', {}, { guild: false }).reply();
  expect(exported(alone)).toMatchObject({ you: { turns: [{ question: 'mine?' }] } });
});

test('who manages the server has what is the server’s as well, but not what is other people’s', async () => {
  const { playground, state } = stage;
  state.settings.change(server(), { openThreads: true });
  state.turns.add(aTurn({ user: userId('Mara'), server: server(), question: 'private?' }));
  const message = await playground.slash('footnote export', {}, ORGANISER).reply();
  expect(exported(message)).toMatchObject({
    you: {},
    server: { settings: [{ server: server() }] },
  });
  expect(JSON.stringify(exported(message))).not.toContain('private?');
  expect(textOf(message)).toContain('one entry of this server');
});

test('deleting one’s data asks first, then deletes all of it everywhere and says how much', async () => {
  const { playground, state } = stage;
  for (const place of [server(), 'another', null]) {
    state.turns.add(aTurn({ user: userId('Mara'), server: place }));
  }
  state.turns.add(aTurn({ user: userId('Ines') }));
  const exchange = playground.slash('footnote delete-my-data');
  expect(await exchange.acknowledged()).toMatchObject({ private: true });
  const asked = await exchange.reply();
  expect(textOf(asked)).toContain('3 entries of yours');
  expect(state.ofUser(userId('Mara'))['turns']).toHaveLength(3);
  const done = await playground.press(asked, 'Delete all of it').reply();
  expect(textOf(done)).toContain('3 entries of yours are deleted');
  expect(JSON.stringify(done.components)).not.toContain('delete-my-data');
  expect(state.ofUser(userId('Mara'))).toEqual({});
  expect(state.ofUser(userId('Ines'))['turns']).toHaveLength(1);
});

test('where nothing is kept there is nothing to delete', async () => {
  const message = await stage.playground.slash('footnote delete-my-data').reply();
  expect(textOf(message)).toBe('Footnote keeps nothing of yours.');
});

test('one’s own data can be had and deleted where questions are not answered', async () => {
  const { playground, state } = stage;
  const random = playground.channel('random').id;
  state.settings.change(server(), { channels: [random], roles: ['1'], questionsADay: 1 });
  for (const name of ['export', 'delete-my-data']) {
    const message = await playground.slash(`footnote ${name}`).reply();
    expect(textOf(message)).toMatch(/keeps/);
  }
});
