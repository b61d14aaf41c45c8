// The corpus folder of a running bot: what is dropped into it answers within seconds, and questions never wait for it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { textOf } from '#src/playground/exchange.ts';
import { type Playground, startPlayground } from '#src/playground/server.ts';
import { BOT_TOKEN, logLines, startedBot } from './support/bot.ts';
import { type Entry, entries, entry, fill, removeAll, workspace } from './support/corpora.ts';
import { endAll, run, type Running } from './support/process.ts';

/** From the last write to the answer: the files are to be quiet first, and the build stands back. */
const ANSWERS_WITHIN = { timeout: 60_000, interval: 250 };

let playground: Playground;
let place: Awaited<ReturnType<typeof workspace>>;
let readers = 0;

beforeAll(async () => {
  playground = await startPlayground({ token: BOT_TOKEN });
});
beforeEach(async () => {
  place = await workspace();
  await fill(place.corpus, entries(0, 8));
  expect(await run('build-index', place.options)).toMatchObject({ code: 0 });
});
afterEach(() => {
  endAll();
  expect(playground.refused).toEqual([]);
});
afterAll(async () => {
  await playground.stop();
  await removeAll();
});

/** The first line of the answer on a study, which names the paper, and the index that it is from. */
async function ask(study: number, discord = playground): Promise<{ title: string; index: string }> {
  // By its title too: in so few words, a number alone hardly tells one study from the next.
  const question = `${entry(study).title}: by how much does recipe ${study} improve accuracy?`;
  const user = `Reader ${(readers += 1)}`;
  const text = textOf(await discord.slash('ask', { question }, { user }).reply());
  const title = /\[(Study \d+)/.exec(text)?.[1] ?? 'none';
  return { title, index: /index ([0-9a-f]{12})/.exec(text)?.[1] ?? 'none' };
}

const drop = (name: string, papers: readonly Entry[], tail = ''): Promise<void> => {
  const lines = papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
  return writeFile(path.join(place.corpus, name), lines + tail);
};
const said = (bot: Running, msg: string) => logLines(bot).filter((line) => line.msg === msg);

test('a dropped file answers within seconds, the old index until then; two bots share the work', async () => {
  const elsewhere = await startPlayground({ token: BOT_TOKEN });
  const bots = await Promise.all([playground, elsewhere].map((at) => startedBot(at, place)));
  const old = await ask(3);
  expect(old.title).toBe('Study 3');
  await drop('more.jsonl', [entry(20), entry(21)], '{"title": "To');
  const meanwhile: string[] = [];
  const answered = async (): Promise<string> => {
    const { title } = await ask(20);
    meanwhile.push((await ask(3)).index);
    return title;
  };
  await expect.poll(answered, ANSWERS_WITHIN).toBe('Study 20');
  const now = await ask(20);
  expect(new Set(meanwhile)).toEqual(new Set([old.index, now.index]));
  await expect.poll(() => ask(20, elsewhere), ANSWERS_WITHIN).toEqual(now);
  for (const bot of bots) {
    await expect.poll(() => said(bot, 'corpus indexed'), ANSWERS_WITHIN).toHaveLength(1);
    expect(said(bot, 'left out of the corpus')).toMatchObject([{ file: 'more.jsonl', line: 3 }]);
    expect(said(bot, 'corpus not indexed')).toEqual([]);
    bot.kill('SIGTERM');
    expect(await bot.gone()).toMatchObject({ code: 0 });
  }
  await elsewhere.stop();
}, 120_000);

test('a bot whose corpus changed while it was killed answers from the old index at once', async () => {
  const killed = await startedBot(playground, place);
  const old = await ask(3);
  await drop('more.jsonl', [entry(20)]);
  await killed.says(/"indexing the corpus"/);
  killed.kill('SIGKILL', 'group');
  await killed.gone();
  await drop('most.jsonl', [entry(21)]);
  const bot = await startedBot(playground, place);
  expect(said(bot, 'indexing the corpus')).toEqual([]);
  expect(await ask(3)).toEqual(old);
  await expect.poll(async () => (await ask(21)).title, ANSWERS_WITHIN).toBe('Study 21');
  expect((await ask(20)).title).toBe('Study 20');
  bot.kill('SIGTERM');
  expect(await bot.gone()).toMatchObject({ code: 0 });
}, 120_000);
