// Journeys in a real browser: what a visitor of the playground does, from asking to settings, each with a picture.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { anAnswer, loraGa, s2ft, sentenceOf } from '#test/fakes/library.ts';
import { startBrowser, type OpenPage } from './support/browser.ts';
import { unnamedControls } from './support/controls.js';
import { actAs, aVisit, newest, type, type Visit } from './support/visit.ts';

const QUESTION = 'Does initialization matter for LoRA?';
const QUOTE = sentenceOf(loraGa, 'For example').text;

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

test('a question is asked from the list of commands and answered with its quotes', async () => {
  const { page, picture } = opened;
  await page.locator('#text').pressSequentially('/');
  await page.getByRole('option', { name: '/ask' }).waitFor();
  await picture('commands');
  await page.getByRole('option', { name: '/ask' }).click();
  await page.getByRole('combobox', { name: 'question' }).fill(QUESTION);
  await page.keyboard.press('Enter');
  await newest(page).getByText('3/3 quotes verbatim').waitFor();
  await newest(page).getByText(QUOTE).waitFor();
  expect(await newest(page).getByText('Mara used /ask').isVisible()).toBe(true);
  const link = newest(page).getByRole('link', { name: loraGa.title });
  expect(await link.getAttribute('rel')).toContain('noreferrer');
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(await page.locator('#announcer').textContent()).toContain(QUESTION);
  await picture('ask');
});

test('a question that nothing answers is declined, with near misses and without a quote', async () => {
  const { page, picture } = opened;
  await type(page, '/ask How long does a pizza bake?');
  await newest(page).getByText('Nothing in these 3 papers answers that.').waitFor();
  expect(await newest(page).locator('blockquote').count()).toBe(0);
  await picture('decline');
});

test('a title is completed while it is typed, and its neighbours are shown', async () => {
  const { page, picture } = opened;
  await page.locator('#text').pressSequentially('/related lora');
  await page.getByRole('option', { name: loraGa.title }).waitFor();
  await picture('complete');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await newest(page).getByText('Improved Visual Fine-tuning').waitFor();
  await picture('related');
});

test('the paper of the day comes, and another one when the clock was moved to the next day', async () => {
  const { page, picture } = opened;
  const show = async (): Promise<string> => {
    const before = await page.locator('.message').count();
    await page.locator('#text').pressSequentially('/paper-of-the-day');
    await page.getByRole('option', { name: '/paper-of-the-day' }).first().click();
    await page.getByRole('button', { name: 'Send the command' }).click();
    await page.locator('.message').nth(before).getByText('verbatim').waitFor();
    return newest(page).innerText();
  };
  expect(await show()).toContain('21 November 2026');
  await page.getByRole('button', { name: 'Clock' }).click();
  await page.getByRole('button', { name: 'Next day' }).click();
  await page.locator('.clock-now', { hasText: '22 November 2026' }).waitFor();
  await picture('clock');
  await page.keyboard.press('Escape');
  expect(await show()).toContain('22 November 2026');
});

test('only who asked privately sees the answer, and can put it away', async () => {
  const { page, picture } = opened;
  await type(page, '/help ');
  await newest(page).getByText('Only you can see this').waitFor();
  await picture('private');
  await actAs(page, 'Ines');
  await page.getByRole('heading', { name: 'Welcome to #papers' }).waitFor();
  expect(await page.getByText('Only you can see this').count()).toBe(0);
  await actAs(page, 'Mara');
  await newest(page).getByText('Only you can see this').waitFor();
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await page.getByText('Only you can see this').waitFor({ state: 'detached' });
});

test('what one person writes is seen by another at once, in another window', async () => {
  const other = await visit.open({ dark: true });
  await actAs(other.page, 'Ines');
  await type(opened.page, 'Has anybody read **LoRA-GA**?');
  await newest(other.page).getByText('Has anybody read LoRA-GA?').waitFor();
  expect(await newest(other.page).locator('strong').textContent()).toBe('LoRA-GA');
  await newest(other.page).hover();
  await newest(other.page).getByRole('button', { name: 'Add a reaction' }).click();
  await newest(other.page).getByRole('option').first().click();
  await newest(opened.page).getByRole('button', { name: '1 reaction' }).waitFor();
  await other.picture('two-people');
  expect(other.faults).toEqual([]);
  await other.close();
});

test('a follow-up to an answer is understood in the light of it', async () => {
  const { page, picture } = opened;
  const before: string[][] = [];
  visit.stage.swap({
    ask: (question, { turns = [] } = {}) => {
      before.push(turns.map((turn) => turn.question));
      return Promise.resolve(anAnswer({ question }));
    },
  });
  await type(page, `/ask ${QUESTION}`);
  await newest(page).getByText('quotes verbatim').waitFor();
  await newest(page).hover();
  await newest(page).getByRole('button', { name: 'Reply' }).click();
  await type(page, 'does it have code?');
  const followed = page.locator('.message', { hasText: 'does it have code?' }).last();
  await followed.getByText('quotes verbatim').waitFor();
  expect(before).toEqual([[], [QUESTION]]);
  await picture('follow-up');
});

test('a walk leads from an answer to a neighbour, on from there, and back', async () => {
  const { page, picture } = opened;
  await type(page, `/ask ${QUESTION}`);
  await newest(page).getByText('quotes verbatim').waitFor();
  await page.getByRole('button', { name: 'Related', exact: true }).click();
  const near = (title: string) =>
    newest(page)
      .getByText('Papers near')
      .locator('..')
      .getByRole('link', { name: title })
      .waitFor();
  await near(loraGa.title);
  await newest(page).getByRole('button', { name: 'Go on from here' }).first().click();
  await near(s2ft.title);
  await picture('walk');
  await newest(page).getByRole('button', { name: '‹ LoRA-GA' }).click();
  await near(loraGa.title);
});

test('an answer is acted on: its abstract for oneself, a rating', async () => {
  const { page, picture } = opened;
  await type(page, `/ask ${QUESTION}`);
  await newest(page).getByText('quotes verbatim').waitFor();
  await page.getByRole('button', { name: 'Whole abstract' }).first().click();
  await newest(page).getByText('Only you can see this').waitFor();
  await newest(page).getByText('In particular, we introduce').waitFor();
  await page.getByRole('button', { name: 'Helpful', exact: true }).first().click();
  await newest(page).getByText('Thank', { exact: false }).waitFor();
  await picture('acted-on');
});

test('who manages the server changes its settings by menus, a button and a form', async () => {
  const { page, picture } = opened;
  await actAs(page, 'Ines');
  await page.locator('#text').pressSequentially('/footnote settings');
  await page.getByRole('option', { name: '/footnote settings' }).click();
  await page.getByRole('button', { name: 'Send the command' }).click();
  await newest(page).getByText('Only you can see this').waitFor();
  const server = visit.stage.playground.server().id;
  const settings = () => visit.stage.state.settings.of(server);
  await newest(page).getByRole('button', { name: 'English' }).first().click();
  await newest(page).getByRole('option', { name: 'Français' }).click();
  await expect.poll(() => settings().language).toBe('fr');
  await picture('settings');
  expect(await unnamedControls(page)).toEqual([]);
  await newest(page).getByRole('button', { name: 'Change' }).first().click();
  await page.locator('dialog input').first().fill('3');
  await picture('settings-form');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect.poll(() => settings().questionsAtOnce).toBe(3);
});

test('the menu of a message finds the papers for its text', async () => {
  const { page, picture } = opened;
  await type(page, QUESTION);
  await newest(page).getByText(QUESTION).waitFor();
  await newest(page).hover();
  await newest(page).getByRole('button', { name: 'Apps' }).click();
  await picture('menu');
  await page.getByRole('option', { name: 'Find papers' }).click();
  await newest(page).getByText('quotes verbatim').waitFor();
  await newest(page).getByText('Mara used Find papers').waitFor();
});

test('an answer opens a thread where the server wants it, and the talk goes on in it', async () => {
  const { page, picture } = opened;
  visit.stage.state.settings.change(visit.stage.playground.server().id, { openThreads: true });
  await type(page, `/ask ${QUESTION}`);
  await newest(page).getByRole('button', { name: 'Open thread' }).click();
  await page.getByText('The beginning of this thread.').waitFor();
  await type(page, '@Footnote and how fast does it converge?');
  await newest(page).getByText('quotes verbatim').waitFor();
  expect(await newest(page).getByText('Mara: and how fast does it converge?').count()).toBe(1);
  expect(await page.locator('#sidebar [aria-current]').innerText()).toContain(QUESTION);
  await picture('thread');
});

test('what is wrong with an option is said before anything is sent', async () => {
  const { page, picture } = opened;
  await type(page, '/ask ');
  await page.getByText('question is required.').waitFor();
  await page.getByRole('button', { name: 'Add the option papers' }).click();
  await page.keyboard.type('many');
  await page.getByRole('combobox', { name: 'question' }).fill('Why?');
  await page.keyboard.press('Enter');
  await page.getByText('papers takes a whole number.').waitFor();
  await picture('wrong-option');
  expect(
    visit.stage.playground.wire.some((entry) => JSON.stringify(entry).includes('/callback')),
  ).toBe(false);
});
