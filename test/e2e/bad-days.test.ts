// Bad days on the playground: whatever goes wrong, the bot stays up, tells whoever should know, and keeps its state right.
import { afterEach, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import type { Message } from '#src/playground/messages.ts';
import type { Answer } from '#src/answer/answer.ts';
import { onStage, TOKEN, type Stage } from '#test/builders/stage.ts';
import { aTurn } from '#test/builders/turn.ts';
import { anAnswer } from '#test/fakes/library.ts';

const ORGANISER = { user: 'Ines' };
const A_QUARTER_MS = 15 * 60_000 + 1000;

let stage: Stage;
let mayBeRefused: (answer: object | undefined) => boolean = () => false;

afterEach(async () => {
  const refused = stage.playground.refused.filter(({ answer }) => !mayBeRefused(answer));
  mayBeRefused = () => false;
  await stage.close();
  expect(refused).toEqual([]);
});

const server = () => stage.playground.server().id;
const outcomes = () => stage.log.lines().flatMap(({ outcome }) => outcome ?? []);
const messages = () => stage.log.lines().map(({ msg }) => msg);
const errors = () => stage.log.lines().filter(({ level }) => level >= 50);

/** Sets the stage with a library that answers when it is told to. */
async function withSlowAnswers(): Promise<() => void> {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  stage = await onStage({
    ask: (question): Promise<Answer> => finished.then(() => anAnswer({ question })),
  });
  return finish;
}

async function stillAnswers(): Promise<void> {
  const exchange = stage.playground.slash('ask', { question: 'Still there?' });
  expect(textOf(await exchange.reply())).toContain('quotes verbatim');
}

/** Posts a message as the bot of an earlier version did. */
async function postedBefore(components: object[]): Promise<Message> {
  const channel = stage.playground.channel('papers').id;
  const response = await fetch(`${stage.playground.restApi}/v10/channels/${channel}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'An answer of long ago.', components }),
  });
  return (await response.json()) as Message;
}

test('a reply whose message somebody deletes meanwhile is let go', async () => {
  const finish = await withSlowAnswers();
  const exchange = stage.playground.slash('ask', { question: 'Gone?' });
  await exchange.acknowledged();
  const [thinking] = stage.playground.messages('papers');
  if (thinking === undefined) throw new Error('Nothing was acknowledged.');
  stage.playground.deleteMessage(thinking);
  finish();
  await expect.poll(outcomes).toContain('gone');
  expect(stage.playground.messages('papers')).toEqual([]);
  expect(errors()).toEqual([]);
  await stillAnswers();
});

test('a reply whose channel is deleted meanwhile is let go', async () => {
  const finish = await withSlowAnswers();
  const exchange = stage.playground.slash('ask', { question: 'Gone?' }, { channel: 'random' });
  await exchange.acknowledged();
  stage.playground.deleteChannel('random');
  finish();
  await expect.poll(outcomes).toContain('gone');
  expect(errors()).toEqual([]);
  await stillAnswers();
});

test('an answer for everyone that comes after a quarter of an hour is posted to the channel', async () => {
  const finish = await withSlowAnswers();
  const exchange = stage.playground.slash('ask', { question: 'In time?' });
  await exchange.acknowledged();
  stage.wait(A_QUARTER_MS);
  finish();
  const posted = () => stage.playground.messages('papers').find((one) => textOf(one) !== '');
  await expect.poll(posted).toBeDefined();
  expect(JSON.stringify(posted())).toContain('### In time?');
  expect(messages()).toContain('reply too late for its interaction; posted to the channel');
  expect(errors()).toEqual([]);
});

test('a private answer that comes too late is shown to nobody, and the log says so', async () => {
  const finish = await withSlowAnswers();
  const exchange = stage.playground.slash('ask', { question: 'Secret?', private: true });
  await exchange.acknowledged();
  stage.wait(A_QUARTER_MS);
  finish();
  await expect.poll(outcomes).toContain('gone');
  const texts = stage.playground.messages('papers').map(textOf);
  expect(texts.join('')).not.toContain('Secret?');
  expect(messages()).toContain('nobody is left to read the reply');
});

test('a late answer where the bot may no longer write is lost, which the log and the status tell', async () => {
  const finish = await withSlowAnswers();
  const exchange = stage.playground.slash('ask', { question: 'In time?' });
  await exchange.acknowledged();
  stage.playground.setPermissions({ deny: ['SendMessages'] });
  stage.wait(A_QUARTER_MS);
  finish();
  await expect.poll(outcomes).toContain('lost');
  const status = await stage.playground.slash('footnote status', {}, ORGANISER).reply();
  expect(textOf(status)).toContain(exchange.payload.id);
  await stillAnswers();
});

test('two instances by mistake answer a question once, count it once and keep it once', async () => {
  stage = await onStage();
  mayBeRefused = (answer) => (answer as { code?: number } | undefined)?.code === 40_060;
  stage.state.settings.change(server(), { questionsADay: 5 });
  await stage.another();
  const exchange = stage.playground.slash('ask', { question: 'Once?' });
  expect(textOf(await exchange.reply())).toContain('quotes verbatim');
  await expect.poll(outcomes).toEqual(expect.arrayContaining(['answered', 'elsewhere']));
  expect(stage.playground.messages('papers')).toHaveLength(1);
  const mara = stage.playground.user('Mara').id;
  expect(stage.state.ofUser(mara)).toMatchObject({ turns: [{}], usage: [{ questions: 1 }] });
  expect(stage.state.ofUser(mara)['turns']).toHaveLength(1);
  expect(errors()).toEqual([]);
});

test('someone who presses forty times at once is slowed down, and what they pressed holds', async () => {
  stage = await onStage();
  const { playground, state } = stage;
  const panel = await playground.slash('footnote settings', {}, ORGANISER).reply();
  const pressed = Array.from({ length: 40 }, () =>
    playground.press(panel, 'setting|openThreads|on'),
  );
  await Promise.all(pressed.map((exchange) => exchange.acknowledged()));
  await expect.poll(() => outcomes().length).toBe(41);
  expect(outcomes().filter((outcome) => outcome === 'limited')).toHaveLength(11);
  const texts = await Promise.all(pressed.map(async (exchange) => textOf(await exchange.reply())));
  expect(texts.filter((text) => text.includes('presses at once'))).toHaveLength(11);
  expect(state.settings.of(server()).openThreads).toBe(true);
  stage.wait(30_000);
  const later = playground.press(panel, 'setting|openThreads|off');
  expect(textOf(await later.reply())).toContain('**Threads**');
  expect(errors()).toEqual([]);
});

test.each(['an-action-of-before|t1', 'setting|colour|on', ''])(
  'an old button (%j) does nothing and says so to whoever presses it',
  async (customId) => {
    stage = await onStage();
    const button = { type: 2, style: 1, label: 'Old', custom_id: customId || '|' };
    const message = await postedBefore([{ type: 1, components: [button] }]);
    const exchange = stage.playground.press(message, 'Old', ORGANISER);
    const reply = await exchange.reply();
    expect(textOf(reply)).toContain('earlier version of Footnote');
    expect(reply.id).not.toBe(message.id);
    expect(stage.state.ofServer(server())).toEqual({});
    expect(errors()).toEqual([]);
  },
);

test('a server that removes the bot leaves nothing behind, others keep theirs', async () => {
  stage = await onStage();
  const { playground, state } = stage;
  state.settings.change(server(), { openThreads: true });
  state.turns.add(aTurn({ server: server() }));
  state.settings.change('another', { openThreads: true });
  playground.kickBot();
  await expect.poll(messages).toContain('removed from a server; its data is deleted');
  expect(state.ofServer(server())).toEqual({});
  expect(state.settings.of('another').openThreads).toBe(true);
});

test('an outage of a server deletes nothing', async () => {
  stage = await onStage();
  const { playground, state } = stage;
  state.settings.change(server(), { openThreads: true });
  playground.outage();
  playground.inviteBot();
  await stillAnswers();
  expect(state.settings.of(server()).openThreads).toBe(true);
  expect(messages()).not.toContain('removed from a server; its data is deleted');
});

test('a server that removed the bot while it was away leaves nothing behind either', async () => {
  stage = await onStage();
  const { playground, state } = stage;
  state.settings.change(server(), { openThreads: true });
  state.settings.change('left', { openThreads: true });
  const kept = state.turns.add(aTurn({ server: 'left' }));
  const elsewhere = state.turns.add(aTurn({ server: 'installed by a person' }));
  await stage.bot.stop();
  await stage.another();
  expect(state.ofServer('left')).toEqual({});
  expect(state.turns.get(kept)).toBeUndefined();
  expect(state.turns.get(elsewhere)).toBeDefined();
  expect(state.settings.of(server()).openThreads).toBe(true);
  expect(playground.online).toBe(true);
});

test('a token that is revoked ends the bot with a sentence that says what to do', async () => {
  stage = await onStage();
  stage.playground.revokeToken();
  const lost = await stage.bot.lost;
  expect(lost).toMatchObject({ code: 'discord-down' });
  expect(lost.message).toMatch(/no longer accepts DISCORD_TOKEN.*\.env/);
  expect(lost.message).not.toContain(TOKEN);
  await stage.bot.stop();
});
