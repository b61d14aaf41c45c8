// npm start as someone trying it meets it: the real bot, the real index, a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { entries, fill, removeAll, workspace } from '#test/e2e/support/corpora.ts';
import { endAll, start, type Running } from '#test/e2e/support/process.ts';
import { LISTINGS_FOLDER, LISTINGS_INDEX } from '#test/listings.ts';
import { seedCorpus } from '#test/papers/seeds.ts';
import { openPage, startBrowser } from './support/browser.ts';
import { actAs, newest, type } from './support/visit.ts';

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
  expect(await bot.gone()).toMatchObject({ code: 0, stderr: '' });
});

test('what is asked after an answer is asked of the paper that it points to', async () => {
  const { url } = await started(LISTINGS_FOLDER, LISTINGS_INDEX);
  const { page, picture, faults, close } = await openPage(browser, url);
  await page.locator('.suggestion').first().waitFor();
  await type(page, '@Footnote Does LoRA learn less than full fine-tuning?');
  await newest(page).getByText('quotes verbatim').waitFor();
  const titles = newest(page).locator('.section a');
  const second = await titles.nth(1).innerText();
  await type(page, '@Footnote the second one, what is it about?');
  await newest(page).getByRole('heading', { name: 'what is it about?' }).waitFor();
  expect(await newest(page).getByText(second).count()).toBe(1);
  expect(await titles.allInnerTexts()).toEqual([second]);
  await picture('follow-up-by-mention');
  expect(faults).toEqual([]);
  await close();
});

test('the paper of the day comes at its time when the clock moves on, and its thread is about it', async () => {
  const { url } = await started(LISTINGS_FOLDER, LISTINGS_INDEX);
  const { page, picture, faults, close } = await openPage(browser, url);
  await page.locator('.suggestion').first().waitFor();
  await actAs(page, 'Ines');
  await page.locator('#text').pressSequentially('/paper-of-the-day setup ');
  for (const [name, typed, offered] of [
    ['time', '09:03', undefined],
    ['zone', 'berlin', 'Europe/Berlin'],
    ['weekdays', 'every', 'every day'],
  ] as const) {
    await page.getByRole('button', { name: `Add the option ${name}` }).click();
    await page.keyboard.type(typed);
    if (offered !== undefined) await page.getByRole('option', { name: offered }).click();
  }
  await page.getByRole('button', { name: 'Send the command' }).click();
  await newest(page).getByText('at 09:03 (Europe/Berlin)').waitFor();
  await picture('setup');
  await page.getByRole('button', { name: 'Clock' }).click();
  await page.getByRole('button', { name: 'Next day' }).click();
  await newest(page).getByRole('button', { name: 'Open thread' }).waitFor();
  expect(await newest(page).getByText('This is late').count()).toBe(0);
  const title = await newest(page).getByRole('heading').first().innerText();
  await newest(page).getByRole('button', { name: 'Open thread' }).click();
  await page.getByText('A sentence to begin with').waitFor();
  await type(page, '@Footnote does it have code?');
  await newest(page).getByText('Ines: does it have code?').waitFor();
  expect(await newest(page).innerText()).toContain(title);
  await picture('paper-of-the-day-thread');
  expect(faults).toEqual([]);
  await close();
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
