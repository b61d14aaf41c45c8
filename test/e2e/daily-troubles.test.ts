// The paper of the day on bad days: Discord fails, channels and rights go, bots die and come twice; one post a day.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Library } from '#src/answer/answer.ts';
import { FootnoteError } from '#src/errors.ts';
import { textOf } from '#src/playground/exchange.ts';
import { fakeLibrary, loraGa } from '#test/fakes/library.ts';
import type { DailyPost } from '#src/state/daily.ts';
import { DAY, HOUR, MINUTE, must, onDailyStage, type DailyStage } from './support/daily.ts';

let stage: DailyStage;

async function restage(overrides: Partial<Library>): Promise<void> {
  await stage.close();
  stage = await onDailyStage(overrides);
}

beforeEach(async () => {
  stage = await onDailyStage();
});

afterEach(async () => {
  const refused = stage.playground.refused;
  await stage.close();
  expect(refused).toEqual([]);
});

/** Until nine o'clock on the next day, less a minute each for the commands so far. */
const UNTIL_NINE = 20 * HOUR;

const server = (): string => stage.playground.server().id;
const post = (day = '2026-11-22'): DailyPost => must(stage.state.daily.postOf(server(), day));
const logged = (): string[] => stage.log.lines().map(({ msg }) => msg);

/** As if the bot had been killed right after this much was recorded of the post of the 22nd. */
function forget(progress: Parameters<typeof stage.state.daily.record>[1]): void {
  stage.state.daily.record(post(), { state: 'open', ...progress }, new Date(0));
}

test('a server error passes: the post comes with the next attempt, once', async () => {
  await stage.setup();
  stage.playground.failNext({ status: 500, method: 'POST', path: '/messages', times: 4 });
  await stage.pass(UNTIL_NINE);
  expect(stage.posts()).toEqual([]);
  expect(post()).toMatchObject({ state: 'open', attempts: 1 });
  await stage.pass(MINUTE);
  expect(stage.posts()).toHaveLength(1);
  expect(post()).toMatchObject({ state: 'done', attempts: 2, reason: null });
});

test('a rate limit is waited for, a short one within the request, a long one between attempts', async () => {
  await stage.setup();
  const limit = { status: 429, method: 'POST', path: '/messages' };
  stage.playground.failNext({ ...limit, retryAfter: 0.01 });
  await stage.pass(UNTIL_NINE);
  expect(stage.posts()).toHaveLength(1);
  stage.playground.failNext({ ...limit, retryAfter: 120 });
  await stage.pass(DAY);
  await stage.pass(MINUTE);
  expect(stage.posts()).toHaveLength(1);
  await stage.pass(2 * MINUTE);
  expect(post('2026-11-23')).toMatchObject({ state: 'done', attempts: 2 });
});

test('when Discord fails for too long the post is given up, says so, and the next day has its own', async () => {
  await stage.setup();
  stage.playground.failNext({ status: 503, method: 'POST', path: '/messages', times: 200 });
  await stage.pass(UNTIL_NINE + 8 * HOUR);
  expect(post()).toMatchObject({ state: 'failed', reason: 'discord-down', message: null });
  expect(logged().filter((msg) => msg === 'paper of the day failed')).toHaveLength(1);
  expect(await stage.command('history')).toContain('not posted, Discord did not take it in time');
  await restage({});
  await stage.setup();
  await stage.pass(UNTIL_NINE);
  expect(stage.posts()).toHaveLength(1);
});

test('a deleted channel pauses the schedule, tells who set it up once, and another channel mends it', async () => {
  await stage.setup({ channel: 'random' });
  stage.playground.deleteChannel('random');
  await stage.pass(3 * DAY);
  const { id } = stage.playground.directChannel('Ines');
  const direct = stage.playground.messages(id).map(textOf);
  expect(direct).toHaveLength(1);
  expect(direct[0]).toContain(
    '**Reading group**, which you set up, stands still: its channel is gone',
  );
  const history = await stage.command('history');
  expect(history).toContain('not posted, the channel was gone');
  expect(history).toContain('Paused: its channel is gone');
  const settings = stage.playground.slash('footnote settings', {}, { user: 'Ines' });
  expect(textOf(await settings.reply())).toContain('Paused: its channel is gone');
  expect(await stage.command('resume')).toContain('needs a text channel');
  expect(await stage.command('setup', { channel: 'papers' })).not.toContain('Paused');
  await stage.pass(DAY);
  expect(stage.posts()).toHaveLength(1);
});

test.each(['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const)(
  'without the permission %s the schedule is paused until it is back and resumed',
  async (permission) => {
    await stage.setup();
    stage.playground.setPermissions({ channel: 'papers', deny: [permission] });
    await stage.command('now', {}, { channel: 'random' });
    await stage.pass(UNTIL_NINE);
    expect(post()).toMatchObject({ state: 'failed', reason: 'no-permission' });
    expect(stage.state.daily.schedule(server())?.paused).toBe('no-permission');
    const elsewhere = { user: 'Ines', channel: 'random' };
    expect(await stage.command('resume', {}, elsewhere)).toContain('In #papers I lack');
    stage.playground.setPermissions({ channel: 'papers', allow: [permission] });
    expect(await stage.command('resume', {}, elsewhere)).toContain('23 November 2026');
    await stage.pass(DAY);
    expect(stage.posts()).toHaveLength(1);
  },
);

test('who takes no direct messages finds the reason in the history; the bot goes on', async () => {
  await stage.setup({ channel: 'random' });
  stage.playground.closeDirectMessages('Ines');
  stage.playground.deleteChannel('random');
  await stage.pass(UNTIL_NINE);
  expect(logged()).toContain('who set it up could not be told');
  expect(await stage.command('history')).toContain('Paused: its channel is gone');
});

test('a thread that may not be opened leaves the post standing and says so', async () => {
  await stage.setup();
  stage.playground.setPermissions({ channel: 'papers', deny: ['CreatePublicThreads'] });
  await stage.pass(UNTIL_NINE + HOUR);
  expect(stage.posts()).toHaveLength(1);
  expect(post()).toMatchObject({ state: 'done', reason: 'no-thread', thread: null });
  expect(await stage.command('history')).toContain('posted, but its thread could not be opened');
  expect(stage.state.daily.running()).toHaveLength(1);
});

test('a post that someone deletes before its thread is opened is over', async () => {
  await stage.setup();
  stage.playground.failNext({ status: 500, method: 'POST', path: '/threads', times: 4 });
  await stage.pass(UNTIL_NINE);
  stage.playground.deleteMessage(must(stage.posts()[0]));
  await stage.pass(MINUTE);
  expect(post()).toMatchObject({ state: 'done', reason: 'no-thread' });
  expect(stage.posts()).toEqual([]);
});

test('two bots by mistake post once', async () => {
  await stage.setup();
  const other = await stage.another();
  await stage.pass(2 * DAY, stage.bot, other);
  expect(stage.posts()).toHaveLength(2);
  const threads = stage.playground.threads('papers');
  expect(threads.map((thread) => stage.discussion(thread).length)).toEqual([1, 1]);
});

test('after a restart the schedule goes on', async () => {
  await stage.setup();
  await stage.bot.stop();
  const restarted = await stage.another();
  await stage.pass(DAY, restarted);
  expect(stage.posts()).toHaveLength(1);
});

test('a bot that was down at the time posts late on the same day and says so', async () => {
  await stage.setup();
  await stage.bot.stop();
  stage.wait(UNTIL_NINE + 3 * HOUR);
  const restarted = await stage.another();
  await restarted.tick();
  const [late] = stage.posts();
  expect(textOf(must(late))).toContain('-# This is late: it was due at 09:00.');
  await stage.pass(5 * HOUR, restarted);
  expect(stage.posts()).toHaveLength(1);
});

test('a bot that was down for longer drops the post and comes back to the next', async () => {
  await stage.setup();
  await stage.bot.stop();
  stage.wait(UNTIL_NINE + 6 * HOUR);
  const restarted = await stage.another();
  await stage.pass(17 * HOUR, restarted);
  expect(stage.posts()).toEqual([]);
  await stage.pass(HOUR, restarted);
  expect(stage.posts()).toHaveLength(1);
  expect(textOf(must(stage.posts()[0]))).not.toContain('late');
});

test('killed between posting and recording: the post is found again, however much was said since', async () => {
  await stage.setup();
  await stage.pass(UNTIL_NINE);
  for (let said = 0; said < 130; said += 1) stage.playground.say(`Message ${said}`);
  forget({ message: null, thread: null });
  await stage.pass(MINUTE);
  expect(stage.posts()).toHaveLength(1);
  expect(post()).toMatchObject({ state: 'done', message: stage.posts()[0]?.id });
  const [thread, ...others] = stage.playground.threads('papers');
  expect(others).toEqual([]);
  expect(stage.discussion(thread)).toHaveLength(1);
});

test('killed before posting: the post is made when its lease is over', async () => {
  await stage.setup();
  const plan = { server: server(), channel: stage.playground.channel('papers').id, zone: 'UTC' };
  const { id, title } = loraGa;
  const due = new Date('2026-11-22T08:00:00Z');
  const lease = new Date(due.getTime() + 3 * MINUTE);
  const settled = { day: '2026-11-22', due, paper: id, title, round: 1 };
  stage.state.daily.plan({ ...plan, ...settled }, lease);
  await stage.pass(UNTIL_NINE);
  expect(stage.posts()).toEqual([]);
  await stage.pass(2 * MINUTE);
  expect(stage.posts()).toHaveLength(1);
});

test('a post whose schedule is paused while it waits for another attempt is not made', async () => {
  await stage.setup();
  stage.playground.failNext({ status: 500, method: 'POST', path: '/messages', times: 4 });
  await stage.pass(UNTIL_NINE);
  await stage.command('pause');
  await stage.pass(HOUR);
  expect(stage.posts()).toEqual([]);
  expect(await stage.command('history')).toContain('not posted, the schedule was paused');
});

test('a schedule that is moved to later on a day on which nothing was posted has its post that day', async () => {
  await stage.setup({ channel: 'random' });
  stage.playground.deleteChannel('random');
  await stage.pass(UNTIL_NINE);
  expect(await stage.command('setup', { channel: 'papers', time: '11:00' })).toMatch(
    /Sunday,? 22 November 2026 at 11:00/,
  );
  await stage.pass(3 * HOUR);
  expect(stage.posts()).toHaveLength(1);
});

test('a schedule that is moved to later on a day that had its post waits for the next day', async () => {
  await stage.setup();
  await stage.pass(UNTIL_NINE);
  expect(await stage.command('setup', { time: '11:00' })).not.toContain('22 November');
  await stage.pass(3 * HOUR);
  expect(stage.posts()).toHaveLength(1);
});

test('models that are down for a topic delay the post until they are back', async () => {
  let down = true;
  const models = new FootnoteError('model-down', 'The models do not answer.');
  await restage({ nearest: () => (down ? Promise.reject(models) : Promise.resolve([])) });
  await stage.setup({ topic: 'sparse tuning' });
  await stage.pass(UNTIL_NINE);
  expect(stage.posts()).toEqual([]);
  expect(logged()).toContain('no paper of the day could be chosen');
  down = false;
  await stage.pass(MINUTE);
  expect(stage.posts()).toHaveLength(1);
});

test('a paper that cannot be shown is our fault: logged whole, told, and passed over the next day', async () => {
  let broken = true;
  const quotes = [{ text: 'Not in it.', start: 0, end: 10 }];
  const library = fakeLibrary();
  const findings: Library['findings'] = (id) => ({
    ...library.findings(id),
    ...(broken ? { quotes } : {}),
  });
  await restage({ findings });
  await stage.setup();
  await stage.pass(UNTIL_NINE);
  expect(post()).toMatchObject({ state: 'failed', reason: 'fault' });
  expect(await stage.command('history')).toContain('something went wrong on my side');
  broken = false;
  await stage.pass(DAY);
  expect(stage.posts()).toHaveLength(1);
  expect(post('2026-11-23').paper).not.toBe(post().paper);
});

test('a server that removes the bot leaves no schedule, and gets no post', async () => {
  await stage.setup();
  const id = server();
  stage.playground.kickBot();
  await expect.poll(() => stage.state.daily.schedule(id)).toBeUndefined();
  await stage.pass(DAY);
  expect(stage.state.ofServer(id)).toEqual({});
});
