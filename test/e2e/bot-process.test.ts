// The bot as a process of its own, with the real models, on the playground: what a team lives with day and night.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { quotesIn, unmarked } from '#test/builders/markdown.ts';
import { LISTINGS_FOLDER, LISTINGS_INDEX } from '#test/listings.ts';
import { seedCorpus } from '#test/papers/seeds.ts';
import { type Message } from '#src/playground/messages.ts';
import { textOf } from '#src/playground/exchange.ts';
import { type Playground, startPlayground } from '#src/playground/server.ts';
import { BOT_TOKEN, logLines, startedBot } from './support/bot.ts';
import { endAll, type Running } from './support/process.ts';

const ACKNOWLEDGED_WITHIN_MS = 500;
const PATIENCE_MS = 60_000;
const QUESTION = 'How does LoRA-GA initialise its adapters?';

let playground: Playground;
let bot: Running;

beforeAll(async () => {
  playground = await startPlayground({ token: BOT_TOKEN });
  bot = await startedBot(playground, { corpus: LISTINGS_FOLDER, index: LISTINGS_INDEX });
});

afterEach(() => {
  expect(playground.refused).toEqual([]);
});

afterAll(async () => {
  endAll();
  await playground.stop();
});

/** The quotes that a message displays, each checked to be in an abstract of the listings. */
function quotesOf(message: Message): string[] {
  const quotes = quotesIn(textOf(message));
  for (const quote of quotes) {
    expect(seedCorpus.papers.some(({ abstract }) => abstract.includes(quote))).toBe(true);
  }
  return quotes;
}

test('a question is answered with sentences that stand in the abstracts to the letter', async () => {
  const exchange = playground.slash('ask', { question: QUESTION });
  expect(await exchange.acknowledged()).toMatchObject({ type: 5, private: false });
  const message = await exchange.reply(PATIENCE_MS);
  const quotes = quotesOf(message);
  expect(quotes.length).toBeGreaterThan(0);
  expect(textOf(message)).toContain(`${quotes.length}/${quotes.length} quotes verbatim`);
  expect(textOf(message)).toContain('LoRA-GA');
});

test('a question that no abstract answers is declined without a quote', async () => {
  const question = 'How long does a pizza bake in a stone oven?';
  const message = await playground.slash('ask', { question }).reply(PATIENCE_MS);
  expect(textOf(message)).toContain('Nothing in these 597 papers answers that.');
  expect(quotesOf(message)).toEqual([]);
});

test('fifty questions at once are each acknowledged within half a second, and all are answered', async () => {
  const asked = Array.from({ length: 50 }, (_, at) =>
    playground.slash('ask', { question: `${QUESTION} (${at})` }, { user: `Reader ${at}` }),
  );
  const acknowledged = await Promise.all(asked.map((exchange) => exchange.acknowledged()));
  const slowest = Math.max(...acknowledged.map(({ ms }) => ms));
  expect(slowest).toBeLessThan(ACKNOWLEDGED_WITHIN_MS);
  const messages = await Promise.all(asked.map((exchange) => exchange.reply(PATIENCE_MS)));
  for (const [at, message] of messages.entries()) {
    expect(unmarked(textOf(message))).toContain(`${QUESTION} (${at})`);
    expect(quotesOf(message).length).toBeGreaterThan(0);
  }
}, 120_000);

test('a question whose models are killed under it is still answered, and so is the next one', async () => {
  const exchange = playground.slash('ask', { question: QUESTION }, { user: 'Unlucky' });
  await exchange.acknowledged();
  const killed = await bot.models();
  process.kill(killed, 'SIGKILL');
  const text = textOf(await exchange.reply(PATIENCE_MS));
  expect(text).toMatch(/quotes verbatim|The models stopped/);
  const next = playground.slash('ask', { question: QUESTION }, { user: 'Next' });
  expect(quotesOf(await next.reply(PATIENCE_MS)).length).toBeGreaterThan(0);
  expect(await bot.models()).not.toBe(killed);
  expect(logLines(bot).map(({ msg }) => msg)).toContain('model process ended; starting it again');
});

test('questions that come while the models are away wait for them', async () => {
  process.kill(await bot.models(), 'SIGKILL');
  const asked = ['One', 'Two', 'Three'].map((user) =>
    playground.slash('ask', { question: QUESTION }, { user }),
  );
  const messages = await Promise.all(asked.map((exchange) => exchange.reply(PATIENCE_MS)));
  for (const message of messages) expect(quotesOf(message).length).toBeGreaterThan(0);
});

test('the log is one JSON object a line: one an interaction with its timings, no word of a question, no token', async () => {
  const question = 'Is the xyzzy adapter any good?';
  const exchange = playground.slash('ask', { question }, { user: 'Plugh' });
  await exchange.reply(PATIENCE_MS);
  const own = () => logLines(bot).filter(({ interaction }) => interaction === exchange.payload.id);
  await expect.poll(own).toEqual([
    expect.objectContaining({
      command: 'ask',
      outcome: 'answered',
      ackMs: expect.any(Number) as number,
      ms: expect.any(Number) as number,
    }),
  ]);
  expect(bot.stderr).not.toMatch(/xyzzy|Plugh|LoRA|pizza/i);
  for (const secret of [BOT_TOKEN, exchange.payload.token])
    expect(bot.stderr).not.toContain(secret);
  expect(bot.stdout).toBe('');
});

test('asked to end in mid-question, it answers that, ends with code 0 and leaves no process', async () => {
  const running = playground.slash('ask', { question: QUESTION }, { user: 'Last' });
  await running.acknowledged();
  bot.kill('SIGTERM', 'group');
  expect(quotesOf(await running.reply(PATIENCE_MS)).length).toBeGreaterThan(0);
  const told = performance.now();
  expect(await bot.gone()).toMatchObject({ code: 0, signal: null });
  expect(performance.now() - told).toBeLessThan(10_000);
  const end = logLines(bot).map(({ msg }) => msg);
  expect(end.at(-1)).toBe('bot stopped');
  expect(end).not.toContain('gateway reconnecting');
});
