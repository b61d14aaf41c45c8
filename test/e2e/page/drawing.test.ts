// What the page draws in a real browser, from a world made for it: every kind of component, state and fault.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPage, type Page as RunningPage } from '#src/playground/page/page.ts';
import { PageStatus } from '#src/playground/page/status.ts';
import { aMessage, aPlace, FakePageWorld } from '#test/fakes/page-world.ts';
import { openPage, startBrowser, type OpenPage } from './support/browser.ts';
import { faintTexts, overflow, unnamedControls } from './support/controls.js';

const V2 = 1 << 15;
const EVERYTHING = [
  {
    type: 17,
    accent_color: 0x3a6ea5,
    components: [
      { type: 10, content: '## Title\nA **bold** word, `code`, <@11> and <#1>' },
      {
        type: 9,
        components: [{ type: 10, content: '> A quote' }],
        accessory: { type: 2, style: 2, label: 'Abstract', custom_id: 'abstract' },
      },
      { type: 14, spacing: 2 },
      { type: 13, file: { url: 'attachment://list.bib' } },
      { type: 13, file: { url: 'http://127.0.0.1:1/attachments/501/list.md' } },
      { type: 12, items: [{ media: { url: 'https://example.org/a.png' }, description: 'A plot' }] },
    ],
  },
  {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'Follow up', custom_id: 'follow' },
      { type: 2, style: 3, label: 'Helpful', custom_id: 'good' },
      { type: 2, style: 4, label: 'Remove', custom_id: 'remove' },
      { type: 2, style: 2, label: 'Later', custom_id: 'later', disabled: true },
      { type: 2, style: 5, label: 'Open', url: 'https://example.org/' },
    ],
  },
  {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'pick',
        placeholder: 'Pick papers',
        min_values: 1,
        max_values: 2,
        options: ['One', 'Two', 'Three'].map((label) => ({ label, value: label.toLowerCase() })),
      },
    ],
  },
  { type: 1, components: [{ type: 8, custom_id: 'where', placeholder: 'Pick a channel' }] },
];
const FILE = { id: '500', filename: 'list.bib', size: 2048 };
const MODAL = {
  custom_id: 'form',
  title: 'Follow up',
  components: [
    { type: 10, content: 'It is read with the question before.' },
    {
      type: 18,
      label: 'Your question',
      description: 'In your words',
      component: { type: 4, style: 2, custom_id: 'question', min_length: 3 },
    },
    {
      type: 18,
      label: 'Where',
      component: { type: 8, custom_id: 'where', required: false },
    },
    {
      type: 18,
      label: 'What',
      component: {
        type: 3,
        custom_id: 'what',
        required: false,
        max_values: 2,
        options: ['Method', 'Result'].map((label) => ({ label, value: label })),
      },
    },
  ],
};

let browser: Browser;
let world: FakePageWorld;
let status: PageStatus;
let server: RunningPage;
let opened: OpenPage;

beforeAll(async () => {
  browser = await startBrowser();
});

beforeEach(async () => {
  world = new FakePageWorld();
  status = new PageStatus();
  server = await startPage({ world, status, port: 0 });
  opened = await openPage(browser, server.url);
});

afterEach(async () => {
  expect(opened.faults).toEqual([]);
  await opened.close();
  await server.close();
});

afterAll(async () => {
  await browser.close();
});

function showMessage(fields: Parameters<typeof aMessage>[1]): void {
  status.ready();
  world.show({ places: [aPlace([aMessage('100', fields)])] });
}

/** What was done last, without who did it. */
function lastDone(): object {
  return { ...world.done.at(-1), as: undefined };
}

test('components of every kind are drawn, and what is pressed or chosen is sent', async () => {
  const { page, picture } = opened;
  const url = 'http://127.0.0.1:1/attachments/500/list.bib';
  const other = 'http://127.0.0.1:1/attachments/501/list.md';
  const attachments = [
    { ...FILE, url, proxy_url: url },
    { id: '501', filename: 'list.md', size: 1024, url: other, proxy_url: other },
  ];
  showMessage({ flags: V2, components: EVERYTHING, attachments });
  await page.getByRole('button', { name: 'Follow up' }).click();
  const target = { channel: '1', message: '100' };
  await expect.poll(lastDone).toMatchObject({ action: 'press', ...target, customId: 'follow' });
  expect(await page.getByRole('button', { name: 'Later' }).isDisabled()).toBe(true);
  expect(await page.getByRole('link', { name: 'list.bib' }).getAttribute('href')).toBe(
    '/files/500',
  );
  await page.getByText('1.0 KB').waitFor();
  expect(await page.getByRole('link', { name: 'list.md', exact: true }).count()).toBe(1);
  expect(await page.locator('img').count()).toBe(0);
  await page.getByRole('button', { name: 'Pick papers' }).click();
  await page.getByRole('option', { name: 'Three' }).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await picture('components');
  await page.keyboard.press('Escape');
  await expect
    .poll(lastDone)
    .toMatchObject({ action: 'select', ...target, customId: 'pick', values: ['three', 'two'] });
  await page.getByRole('button', { name: 'Pick a channel' }).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(lastDone).toMatchObject({ action: 'select', customId: 'where', values: ['1'] });
  expect(await unnamedControls(page)).toEqual([]);
  expect(await faintTexts(page)).toEqual([]);
});

test('a modal takes the focus, says what is wrong, and is sent or left', async () => {
  const { page, picture } = opened;
  status.ready();
  world.show({ modals: [{ interaction: '900', channel: '1', modal: MODAL }] });
  const question = page.getByRole('textbox', { name: 'Your question' });
  await question.waitFor();
  await page.locator('dialog textarea:focus').waitFor();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('Your question is required.').waitFor();
  await picture('modal');
  expect(await unnamedControls(page)).toEqual([]);
  await question.fill('And why?');
  await page.getByRole('combobox', { name: 'Where' }).selectOption({ label: 'papers' });
  await page.getByRole('checkbox', { name: 'Result' }).check();
  await page.getByRole('button', { name: 'Submit' }).click();
  const values = { question: 'And why?', where: ['1'], what: ['Result'] };
  await expect.poll(lastDone).toMatchObject({ action: 'submit', modal: '900', values });
  world.show({ modals: [] });
  await question.waitFor({ state: 'detached' });
  world.show({ modals: [{ interaction: '901', channel: '1', modal: MODAL }] });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(lastDone).toMatchObject({ action: 'dismissModal', modal: '901' });
});

test('a request that Discord would refuse is an error that nobody overlooks', async () => {
  const { page, picture } = opened;
  const fault = { path: 'data.components.0', message: 'Must be between 1 and 40 in length.' };
  const answer = { code: 50_035, message: 'Invalid Form Body' };
  const request = { method: 'POST', path: '/interactions/1/x/callback', body: { type: 4 } };
  world.wire = [
    {
      ...{ ...request, number: 1, at: 0, kind: 'request', status: 400, answer, ms: 1 },
      ...{ refused: true, faults: [fault] },
    },
  ];
  world.show({});
  await page.getByText('Discord would refuse this').waitFor();
  await page.getByText(`${fault.path}: ${fault.message}`).waitFor();
  await page.getByRole('button', { name: 'Show in the wire' }).click();
  await page.locator('.wire-entry pre').first().waitFor();
  await picture('refused');
  expect(await page.locator('.wire-entry summary').innerText()).toContain('400 refused');
  expect(await faintTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText('Discord would refuse this').waitFor({ state: 'hidden' });
});

test('a command that the bot does not answer in time is shown as failed', async () => {
  const { page, picture } = opened;
  const sent = { interaction: '200', channel: '1', name: '/ask', failed: false };
  status.ready();
  world.show({ unanswered: [sent] });
  await page.getByText('Sending the command…').waitFor();
  world.show({ unanswered: [{ ...sent, failed: true }] });
  await page.getByText('This interaction failed').waitFor();
  await picture('failed');
  world.show({ places: [aPlace([aMessage('300', { content: 'Later' })])] });
  await page.getByText('This interaction failed').waitFor({ state: 'detached' });
});

test('thinking, typing, replies, threads, embeds and files are drawn as a chat draws them', async () => {
  const { page, picture } = opened;
  const url = 'http://127.0.0.1:1/attachments/500/list.bib';
  const first = aMessage('100', {
    content: 'Here it is.',
    attachments: [{ ...FILE, url, proxy_url: url }],
    thread: { id: '2', name: 'About LoRA' },
  });
  const embeds = [
    { title: 'An embed', description: 'With *text*', fields: [{ name: 'Field', value: 'Value' }] },
  ];
  const reference = { message_id: '100', channel_id: '1' };
  const reply = { embeds, message_reference: reference, referenced_message: first };
  const messages = [first, aMessage('101', reply), aMessage('102', { flags: 128 })];
  const thread = aPlace([], { id: '2', kind: 'thread', type: 11, name: 'About LoRA', parent: '1' });
  status.ready();
  world.show({ places: [aPlace(messages, { typingUntil: 9e15 }), thread] });
  await page.getByText('Footnote is thinking…').waitFor();
  await page.getByText('Footnote is typing…').waitFor();
  await picture('chat');
  expect(await faintTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'In answer to Footnote: Here it is.' }).click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('message-100');
  await page.getByRole('button', { name: 'About LoRA Open thread' }).click();
  await page.getByText('The beginning of this thread.').waitFor();
});

test('while the index is built the page tells how far it is, and what went wrong if it fails', async () => {
  const { page, picture } = opened;
  await page.locator('#status').getByText('Footnote is starting…').waitFor();
  status.progress({ done: 0, total: 597 });
  status.progress({ done: 120, total: 597 });
  await page.getByText('120 of 597 papers').waitFor();
  expect(await page.getByRole('progressbar', { name: 'Papers read' }).count()).toBe(1);
  await picture('indexing');
  status.failed('There is no paper in seeds.');
  await page.locator('#status').getByText('There is no paper in seeds.').waitFor();
  status.ready();
  await page.locator('#status').waitFor({ state: 'hidden' });
});

test('nothing that a message says becomes a part of the page', async () => {
  const { page } = opened;
  const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>';
  showMessage({ content: evil, embeds: [{ title: evil, ...{ url: 'javascript:alert(1)' } }] });
  await page.getByText('<script>alert(1)</script>').first().waitFor();
  expect(await page.locator('#messages img, #messages script, #messages a').count()).toBe(0);
});

test('long words, long names and many buttons stay within a narrow screen', async () => {
  const narrow = await openPage(browser, server.url, { width: 360, height: 740 });
  const word = 'Hyperparameter'.repeat(8);
  const code = `\`\`\`\n${'x'.repeat(300)}\n\`\`\``;
  showMessage({
    flags: V2,
    components: [...EVERYTHING, { type: 10, content: `${word}\n${code}` }],
  });
  await narrow.page.getByRole('button', { name: 'Follow up' }).waitFor();
  expect(await overflow(narrow.page)).toBe(0);
  await narrow.picture('narrow-components');
  expect(narrow.faults).toEqual([]);
  await narrow.close();
});
