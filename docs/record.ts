// npm run record: plays one exchange on the real page with the real bot, and keeps it for the README.
import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { loadConfig } from '#src/config.ts';
import { createLog } from '#src/log.ts';
import { startModels } from '#src/open-library.ts';
import { runVerb } from '#src/terminal/verb.ts';
import { startTryOut } from '#src/try-out.ts';
import { openPage, startBrowser } from '#test/e2e/page/support/browser.ts';
import { readPng, writeMovingPng, type Frame } from './pictures.ts';

const QUESTION = 'Does LoRA learn less than full fine-tuning?';
const LOOK = { width: 900, height: 660 };
const STILL = 'docs/exchange.png';
const MOVING = 'docs/exchange-moving.png';

/** Letters a frame, and how long things stay, in milliseconds. */
const LETTERS = 3;
const TYPING_MS = 110;
const PAUSE_MS = 900;
const ANSWER_MS = 6000;

/** Takes the frames of one exchange. */
async function play(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  const take = async (ms: number): Promise<void> => {
    frames.push({ picture: readPng(await page.screenshot({ caret: 'hide' })), ms });
  };
  await page.locator('.suggestion').first().waitFor();
  await take(PAUSE_MS);
  await page.locator('#text').pressSequentially('/');
  await page.getByRole('option', { name: '/ask' }).waitFor();
  await take(PAUSE_MS);
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'question' });
  await field.waitFor();
  for (let end = 0; end < QUESTION.length; end += LETTERS) {
    await field.pressSequentially(QUESTION.slice(end, end + LETTERS));
    await take(TYPING_MS);
  }
  await page.getByRole('button', { name: 'Add the option papers' }).click();
  await page.keyboard.type('2');
  await take(PAUSE_MS);
  await page.keyboard.press('Enter');
  await page.getByText('quotes verbatim').waitFor();
  await take(ANSWER_MS);
  return frames;
}

/** A crisp picture of the answer, for screens with fine pixels. */
async function still(browser: Awaited<ReturnType<typeof startBrowser>>, url: string) {
  const { page, close } = await openPage(browser, url, { ...LOOK, sharpness: 1.5 });
  await page.getByText('quotes verbatim').waitFor();
  const picture = readPng(await page.screenshot());
  await close();
  await writeFile(STILL, writeMovingPng([{ picture, ms: 0 }]));
}

async function record(): Promise<void> {
  const config = loadConfig();
  const log = createLog('error');
  const models = await startModels(config);
  let url = '';
  const onOpen = (address: string): void => void (url = address);
  const tryOut = await startTryOut({ config, models, log, port: 0, onOpen });
  const browser = await startBrowser();
  const { page } = await openPage(browser, url, LOOK);
  const moving = writeMovingPng(await play(page));
  await writeFile(MOVING, moving);
  await still(browser, url);
  await browser.close();
  await tryOut.stop();
  models.close();
  process.stdout.write(`Wrote ${STILL} and ${MOVING} (${Math.round(moving.length / 1024)} KB).\n`);
}

await runVerb(record);
