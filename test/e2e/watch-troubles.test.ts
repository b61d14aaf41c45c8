// Standing questions on bad days: Discord fails, channels and rights go, bots die and come twice; each paper is told once.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newPaper, withPapers } from '#test/builders/watching.ts';
import { DIRECT, MINUTE_MS, onWatchStage, QUESTION, type WatchStage } from './support/watch.ts';

const ONE = newPaper(1);

let stage: WatchStage;

beforeEach(async () => {
  stage = await onWatchStage();
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

const posts = () =>
  stage.playground.requests.filter(
    ({ method, path }) => method === 'POST' && /^\/channels\/\d+\/messages$/.test(path),
  );
const logged = (msg: string) => stage.log.lines().filter((line) => line.msg === msg);

test('a server error passes: the paper is told with a later attempt, once', async () => {
  await stage.add();
  stage.playground.failNext({ status: 500, method: 'POST', path: '/messages', times: 4 });
  await stage.bring(ONE);
  expect(stage.told()).toEqual([]);
  expect(logged('standing question failed')).toMatchObject([{ level: 40, trouble: 'passing' }]);
  const before = posts().length;
  await stage.bot.tick();
  expect(posts()).toHaveLength(before);
  await stage.later(MINUTE_MS);
  await stage.later();
  expect(stage.told()).toHaveLength(1);
});

test('a post whose answer is lost, or that a dead bot did not record, is not made again', async () => {
  await stage.add();
  const lost = { status: 500, method: 'POST', path: '/messages', takesEffect: true } as const;
  stage.playground.failNext(lost);
  stage.playground.failNext({ status: 500, method: 'POST', path: '/messages', times: 3 });
  await stage.bring(ONE);
  expect(stage.told()).toHaveLength(1);
  expect(await stage.list()).toContain('no new paper yet');
  for (let i = 0; i < 120; i += 1) stage.playground.say(`Small talk ${i}`);
  await stage.later();
  expect(stage.told()).toHaveLength(1);
  expect(await stage.list()).toContain('1 paper told');
});

test('a bot that died after it found a paper leaves it to the next one', async () => {
  await stage.add();
  const [kept] = stage.state.watches.ofChannel(stage.playground.channel('papers').id);
  const now = new Date('2026-11-21T12:00:00Z');
  const until = new Date(now.getTime() + 3 * MINUTE_MS);
  const dead = stage.state.watches.claim(kept?.id ?? '', now, until);
  if (dead === undefined) throw new Error('It is not free.');
  const corpus = { index: 'beef0001', papers: [ONE.id] };
  stage.state.watches.found(dead, corpus, [ONE.id], now);
  await stage.bring(ONE);
  expect(stage.told()).toEqual([]);
  await stage.later();
  expect(stage.told()).toHaveLength(1);
});

test('two bots by mistake tell of a paper once', async () => {
  await stage.add();
  const other = await stage.another();
  stage.swap(withPapers(ONE));
  await Promise.all([stage.bot.tick(), other.tick()]);
  expect(stage.told()).toHaveLength(1);
});

test('a question whose channel is deleted stands still, says so in the list, and tries no more', async () => {
  await stage.add(QUESTION, { channel: 'random' });
  stage.playground.deleteChannel('random');
  await stage.bring(ONE);
  expect(logged('standing question suspended')).toMatchObject([{ reason: 'channel-gone' }]);
  const before = stage.playground.requests.length;
  await stage.later();
  expect(stage.playground.requests).toHaveLength(before);
  expect(await stage.list(DIRECT)).toContain('**suspended**: the channel is gone');
});

test('a question that may not post any more is heard again once it is added again', async () => {
  await stage.add();
  stage.playground.setPermissions({ channel: 'papers', deny: ['SendMessages'] });
  await stage.bring(ONE);
  const tries = posts().length;
  await stage.later();
  expect(posts()).toHaveLength(tries);
  expect(stage.told()).toEqual([]);
  expect(await stage.list()).toContain('**suspended**: I may not post there');
  stage.playground.setPermissions({ channel: 'papers', allow: ['SendMessages'] });
  await stage.later();
  expect(stage.told()).toEqual([]);
  expect(await stage.add()).toContain('kept already');
  await stage.later();
  expect(stage.told()).toHaveLength(1);
});

test('a person who closes their direct messages is not tried again and again', async () => {
  await stage.add(QUESTION, DIRECT);
  stage.playground.closeDirectMessages('Mara');
  await stage.bring(ONE);
  const before = posts().length;
  await stage.later();
  expect(posts()).toHaveLength(before);
  const [kept] = stage.state.watches.ofUser(stage.playground.user('Mara').id);
  expect(kept?.suspended).toBe('direct-closed');
});

test('models that do not answer put a question off, and later it is told', async () => {
  await stage.add();
  let failures = 3;
  const working = withPapers(ONE);
  stage.swap({
    ...working,
    ask: (question) => {
      if (question === QUESTION && (failures -= 1) >= 0) return Promise.reject(new Error('busy'));
      return working.ask(question);
    },
  });
  await stage.bot.tick();
  await stage.bot.tick();
  expect(logged('standing question failed')).toHaveLength(1);
  for (let i = 0; i < 4; i += 1) await stage.later();
  expect(stage.told()).toHaveLength(1);
});
