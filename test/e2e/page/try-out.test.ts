import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ModelProcess } from '#src/adapters/model-process.ts';
import { startModels } from '#src/open-library.ts';
import { startTryOut } from '#src/try-out.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { entries, fill, removeAll, workspace } from '#test/e2e/support/corpora.ts';
import { listingsConfig } from '#test/listings.ts';
import { seedCorpus } from '#test/papers/seeds.ts';
import { openPage, startBrowser, type OpenPage } from './support/browser.ts';
import { newest, type } from './support/visit.ts';

let browser: Browser;
let models: ModelProcess;

beforeAll(async () => {
  browser = await startBrowser();
  models = await startModels(listingsConfig());
});

afterAll(async () => {
  await browser.close();
  models.close();
  await removeAll();
});

/** Starts bot and page over some folders, and a visitor who opens the page as soon as it is there. */
async function tryOut(folders: { corpusFolder?: string; indexFolder?: string } = {}) {
  const { log } = recordingLog();
  let visitor: Promise<OpenPage> | undefined;
  const onOpen = (url: string): void => void (visitor = openPage(browser, url));
  const config = { ...listingsConfig(), ...folders };
  const started = startTryOut({ config, models, log, port: 0, onOpen });
  await expect.poll(() => visitor).toBeDefined();
  return { started, opened: await (visitor ?? Promise.reject(new Error('No page.'))) };
}

test('the shipped papers answer in the browser, every quote a slice of its abstract', async () => {
  const { started, opened } = await tryOut();
  const { page, picture, faults, close } = opened;
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
  await (await started).stop();
});

test('the page is there before the index is, and becomes ready by itself', async () => {
  const { corpus, index } = await workspace();
  await fill(corpus, entries(0, 6));
  const { started, opened } = await tryOut({ corpusFolder: corpus, indexFolder: index });
  const { page, faults, close } = opened;
  await page.locator('#text').pressSequentially('/ask By how much does recipe 4 improve accuracy?');
  const sending = page.getByRole('button', { name: 'Send the command' });
  await sending.click();
  await newest(page).getByText('Study 4').first().waitFor();
  expect(faults).toEqual([]);
  await close();
  await (await started).stop();
});

test('where there are no papers the reason is given and nothing goes on running', async () => {
  const { corpus, index } = await workspace();
  const log = recordingLog();
  const config = { ...listingsConfig(), corpusFolder: corpus, indexFolder: index };
  let url = '';
  const onOpen = (address: string): void => void (url = address);
  const started = startTryOut({ config, models, log: log.log, port: 0, onOpen });
  await expect(started).rejects.toMatchObject({ code: 'no-corpus' });
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
