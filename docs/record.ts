// npm run record: plays one exchange on the page of a freshly started Footnote, and keeps it for the README.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openPage, startBrowser } from '#test/e2e/page/support/browser.ts';
import { readPng, writeMovingPng, type Frame } from './pictures.ts';

const QUESTION = 'How do I fine-tune a 7B model on one consumer GPU?';
const LOOK = { width: 900, height: 760 };
const STILL = 'docs/exchange.png';
const MOVING = 'docs/exchange-moving.png';

/** Letters a frame, and how long things stay, in milliseconds. */
const LETTERS = 3;
const TYPING_MS = 110;
const PAUSE_MS = 900;
const ANSWER_MS = 6000;

/** Starts Footnote on the playground; where its page is, and how to end it. */
async function started(): Promise<{ url: string; stop: () => void }> {
  const env = { ...process.env, DISCORD_TOKEN: '', DISCORD_API_URL: '', PLAYGROUND_PORT: '0' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text as string;
    const url = /open (http:\S+)/.exec(said)?.[1];
    if (url !== undefined) return { url, stop: () => void child.kill('SIGINT') };
  }
  throw new Error(`Footnote did not start: ${said}`);
}

/** Takes the frames of one exchange. */
async function play(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  const take = async (ms: number): Promise<void> => {
    frames.push({ picture: readPng(await page.screenshot({ caret: 'hide' })), ms });
  };
  // The first start builds the index before it answers.
  await page.locator('.suggestion').first().waitFor({ timeout: 300_000 });
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
  await page.keyboard.type('1');
  await take(PAUSE_MS);
  await page.keyboard.press('Enter');
  await page.getByText('quotes verbatim').waitFor();
  await take(ANSWER_MS);
  return frames;
}

/** A crisp picture of the answer, for screens with fine pixels. */
async function still(browser: Browser, url: string): Promise<void> {
  const { page, close } = await openPage(browser, url, { ...LOOK, sharpness: 1.5 });
  await page.getByText('quotes verbatim').waitFor();
  const picture = readPng(await page.screenshot());
  await close();
  await writeFile(STILL, writeMovingPng([{ picture, ms: 0 }]));
}

const { url, stop } = await started();
const browser = await startBrowser();
try {
  const { page } = await openPage(browser, url, LOOK);
  const moving = writeMovingPng(await play(page));
  await writeFile(MOVING, moving);
  await still(browser, url);
  process.stdout.write(`Wrote ${STILL} and ${MOVING} (${Math.round(moving.length / 1024)} KB).\n`);
} finally {
  await browser.close();
  stop();
}
