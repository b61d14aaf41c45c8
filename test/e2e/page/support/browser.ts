// A real browser that reaches this machine alone: the one named by CHROME_PATH, else the one that came with npm.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser, type Page } from 'playwright-core';

const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const SCREENSHOTS = path.resolve('node_modules/.cache/footnote/screenshots');
const PATIENCE_MS = 20_000;

/** How a page looks. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** How many pixels of the screen make one of the page. */
  readonly sharpness?: number;
}

/** Starts the browser. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await chromium.executablePath());
  return driver.launch({ executablePath, headless: true, args: QUIET });
}

/** A page in a browser, with what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page, and requests that it made to anywhere but its own server. */
  readonly faults: readonly string[];
  /** Keeps a picture of the page as it is now. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens an address as a new visitor. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<OpenPage> {
  const { width = 1100, height = 820, dark = false, sharpness = 1 } = look;
  const context = await browser.newContext({
    ...{ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' },
    ...{ reducedMotion: 'reduce', deviceScaleFactor: sharpness, locale: 'en-GB' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) faults.push(`Asked for ${request.url()}.`);
  });
  await page.goto(url);
  return {
    ...{ page, faults, close: () => context.close() },
    picture: async (name) => {
      await mkdir(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
    },
  };
}
