import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { entries, fill, removeAll, workspace } from '#test/e2e/support/corpora.ts';
import { endAll, start, type Running } from '#test/e2e/support/process.ts';
import { LISTINGS_FOLDER, LISTINGS_INDEX } from '#test/listings.ts';
import { seedCorpus } from '#test/papers/seeds.ts';
import { openPage, startBrowser } from './support/browser.ts';
import { newest, type } from './support/visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterEach(() => {
  endAll();
});

afterAll(async () => {
  await browser.close();
  await removeAll();
});

/** Starts Footnote as `npm start` does where there is no token; resolves when it has told its page's address. */
async function started(
  corpus: string,
  index: string,
  port = '0',
): Promise<{ bot: Running; url: string }> {
  const settings = { CORPUS_DIR: corpus, INDEX_DIR: index, PLAYGROUND_PORT: port };
  const bot = start('main', [], { settings, timed: true });
  await bot.says(/open http:\S+/);
  return { bot, url: /open (http:[^\s)]+)/.exec(bot.stdout)?.[1] ?? '' };
}

test('the shipped papers answer in the browser, every quote a slice of its abstract', async () => {
  const { bot, url } = await started(LISTINGS_FOLDER, LISTINGS_INDEX);
  const { page, picture, faults, close } = await openPage(browser, url);
  await page.locator('.suggestion').first().waitFor();
  await type(page, '/ask How does LoRA-GA initialise its adapters?');
  await newest(page).getByText('quotes verbatim').waitFor();
  const quotes = await newest(page).locator('blockquote').allInnerTexts();
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) {
    expect(seedCorpus.papers.some(({ abstract }) => abstract.includes(quote))).toBe(true);
  }
  await picture('try-out');
  expect(faults).toEqual([]);
  await close();
  bot.kill('SIGINT');
  expect(await bot.gone()).toMatchObject({ code: 0 });
});

test('the page is there before the index is, takes a question, and becomes ready by itself', async () => {
  const { corpus, index } = await workspace();
  await fill(corpus, entries(0, 6));
  const { url } = await started(corpus, index);
  const { page, faults, close } = await openPage(browser, url);
  await page.locator('#text').pressSequentially('/ask By how much does recipe 4 improve it?');
  await page.getByRole('button', { name: 'Send the command' }).click();
  await newest(page).getByText('Study 4').first().waitFor();
  expect(faults).toEqual([]);
  await close();
});

test('a second start takes the next port and says so, and both go on', async () => {
  const first = await started(LISTINGS_FOLDER, LISTINGS_INDEX);
  const { port } = new URL(first.url);
  const second = await started(LISTINGS_FOLDER, LISTINGS_INDEX, port);
  expect(second.url).not.toBe(first.url);
  expect(second.bot.stdout).toContain(`port ${port} is taken`);
  for (const { url } of [first, second]) {
    const { page, faults, close } = await openPage(browser, url);
    await page.locator('.suggestion').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  }
});

test('where there are no papers the page says why', async () => {
  const { corpus, index } = await workspace();
  const { url } = await started(corpus, index);
  const { page, close } = await openPage(browser, url);
  await page.locator('#status[data-failed]').waitFor();
  expect(await page.locator('#status').innerText()).toContain(corpus);
  await close();
});
