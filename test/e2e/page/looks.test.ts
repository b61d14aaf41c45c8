// How the page looks and can be used: light and dark, narrow and wide, by keyboard, every control named.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startBrowser, type OpenPage } from './support/browser.ts';
import { faintTexts, groundColour, overflow, unnamedControls } from './support/controls.js';
import { aVisit, newest, type, type Visit } from './support/visit.ts';

const QUESTION = 'Does initialization matter for LoRA?';

let browser: Browser;
let visit: Visit;
let opened: OpenPage;

beforeAll(async () => {
  browser = await startBrowser();
});

beforeEach(async () => {
  visit = await aVisit(browser);
  opened = await visit.open();
});

afterEach(async () => {
  expect(opened.faults).toEqual([]);
  expect(visit.stage.playground.refused).toEqual([]);
  await opened.close();
  await visit.close();
});

afterAll(async () => {
  await browser.close();
});

test('what was at the newest message stays there when a panel opens beside it', async () => {
  const { page } = opened;
  for (const question of [QUESTION, 'And what does it cost?']) {
    const before = await page.locator('.message').count();
    await type(page, `/ask ${question}`);
    await page.locator('.message').nth(before).getByText('verbatim').waitFor();
  }
  await type(page, 'Read that, all of you.');
  await newest(page).getByText('Read that').waitFor();
  await page.getByRole('button', { name: 'Clock' }).click();
  await page.locator('.clock-now').waitFor();
  const hidden = async (): Promise<number> => {
    const [list, last] = [
      await page.locator('#messages').boundingBox(),
      await newest(page).boundingBox(),
    ];
    if (list === null || last === null) throw new Error('Nothing is drawn.');
    return last.y + last.height - (list.y + list.height);
  };
  await expect.poll(hidden).toBeLessThanOrEqual(0);
});

test('a page that is closed and opened again shows everything again', async () => {
  await type(opened.page, `/ask ${QUESTION}`);
  await newest(opened.page).getByText('verbatim').waitFor();
  await opened.close();
  opened = await visit.open();
  await newest(opened.page).getByText('verbatim').waitFor();
});

test('everything is done with the keyboard alone', async () => {
  const { page } = opened;
  await page.locator('.suggestion').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Skip to the message box');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/as');
  await page.getByRole('option', { name: '/ask' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('aria-label')).toContain('option papers');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'private' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await newest(page).getByText('Only you can see this').waitFor();
  expect(await page.locator(':focus').getAttribute('id')).toBe('text');
  await page.locator('#messages').focus();
  await page.keyboard.press('ArrowUp');
  expect(await page.locator(':focus').getAttribute('class')).toBe('message');
});

test.each([
  ['light', { dark: false }],
  ['dark', { dark: true }],
  ['narrow', { width: 360, height: 740 }],
  ['wide', { width: 1920, height: 1000, dark: true }],
])(
  'every control has a name, every text contrast, and nothing sticks out: %s',
  async (name, look) => {
    const { page, picture, close, faults } = await visit.open(look);
    await type(page, `/ask ${QUESTION}`);
    await newest(page).getByText('verbatim').waitFor();
    await picture(`look-${name}`);
    expect(await unnamedControls(page)).toEqual([]);
    expect(await faintTexts(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Wire' }).click();
    await page.locator('.wire-entry summary').first().click();
    await page.locator('.wire-entry pre').first().waitFor();
    await picture(`wire-${name}`);
    expect(await unnamedControls(page)).toEqual([]);
    expect(await faintTexts(page)).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
);

test('on a narrow screen the channels slide in and go away once one is chosen', async () => {
  const { page, picture, close, faults } = await visit.open({ width: 360, height: 740 });
  await page.getByRole('button', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'random' }).waitFor();
  await picture('narrow-channels');
  await page.getByRole('button', { name: 'random' }).click();
  await page.getByRole('heading', { name: 'random', exact: true }).waitFor();
  await page.getByRole('button', { name: 'random' }).waitFor({ state: 'hidden' });
  expect(await page.locator(':focus').getAttribute('id')).toBe('text');
  expect(faults).toEqual([]);
  await close();
});

test('the colours can be switched and stay switched', async () => {
  const { page } = opened;
  const before = await groundColour(page);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const after = await groundColour(page);
  expect(after).not.toBe(before);
  await page.reload();
  await page.locator('.suggestion').first().waitFor();
  expect(await groundColour(page)).toBe(after);
});
