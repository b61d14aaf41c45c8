// A reading list from the first save to the export, as its owner sees it: the real bot on the playground.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseBibtex } from '#src/papers/bibtex.ts';
import type { Paper } from '#src/papers/paper.ts';
import { textOf } from '#src/playground/exchange.ts';
import { READING_LIST_HOLDS } from '#src/state/reading-list.ts';
import { savedPapers } from '#test/builders/saved.ts';
import { fakeLibrary, loraGa, s2ft } from '#test/fakes/library.ts';
import { onStage, type Stage } from '#test/builders/stage.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const BOTH = { first: loraGa.id, second: s2ft.id };
const whole = fakeLibrary();

let stage: Stage;
let departed: Paper | undefined;

beforeEach(async () => {
  departed = undefined;
  stage = await onStage({
    find: (key) => (key === departed?.id ? undefined : whole.find(key)),
  });
});

afterEach(async () => {
  const { refused } = stage.playground;
  await stage.close();
  expect(refused).toEqual([]);
});

/** The comparison of two papers, which offers to save them. */
const comparison = (user = 'Mara') => stage.playground.slash('compare', BOTH, { user }).reply();
const listOf = (user: string, actor: object = {}) =>
  stage.playground.slash('reading-list', {}, { user, ...actor }).reply();
const onList = (user: string) => stage.state.readingList.of(stage.playground.user(user).id);
const keysOf = (user: string) => onList(user).map(({ key }) => key);

function fill(user: string, count: number): void {
  const { id } = stage.playground.user(user);
  for (const paper of savedPapers(count)) stage.state.readingList.save(id, paper, NOON);
}

test('several people save from the same public message, each to a list of their own', async () => {
  const message = await comparison();
  const mara = stage.playground.select(message, 'save', [loraGa.id, s2ft.id], { user: 'Mara' });
  const ben = stage.playground.select(message, 'save', [s2ft.id], { user: 'Ben' });
  expect(await mara.acknowledged()).toMatchObject({ type: 5, private: true });
  expect(await ben.acknowledged()).toMatchObject({ type: 5, private: true });
  expect(textOf(await mara.reply())).toContain('2 papers on your list.');
  expect(textOf(await ben.reply())).toContain('Saved: **S^{2}FT');
  expect(keysOf('Mara')).toEqual([s2ft.id, loraGa.id]);
  expect(keysOf('Ben')).toEqual([s2ft.id]);
  const again = stage.playground.select(message, 'save', [s2ft.id], { user: 'Ben' });
  expect(textOf(await again.reply())).toContain('Already on your list: **S^{2}FT');
});

test('the list is private, the same in a direct message, and nobody else can press in it', async () => {
  const save = stage.playground.select(await comparison(), 'save', [loraGa.id]);
  await save.reply();
  const shown = stage.playground.slash('reading-list');
  expect(await shown.acknowledged()).toMatchObject({ private: true });
  const message = await shown.reply();
  expect(textOf(message)).toContain('1 paper, 1 unread');
  expect(textOf(await listOf('Mara', { guild: false }))).toContain('1 paper, 1 unread');
  expect(textOf(await listOf('Ben'))).toContain('Nothing is saved yet.');
  expect(() => stage.playground.press(message, 'Only unread', { user: 'Ben' })).toThrow();
});

test('papers are marked as read, filtered, marked as unread and taken off, all in place', async () => {
  await stage.playground.select(await comparison(), 'save', [loraGa.id, s2ft.id]).reply();
  const message = await listOf('Mara');
  const read = stage.playground.select(message, 'list-mark|read|all|0', [loraGa.id]);
  expect(await read.acknowledged()).toMatchObject({ type: 6 });
  const marked = await read.reply();
  expect(marked.id).toBe(message.id);
  expect(textOf(marked)).toContain('2 papers, 1 unread\n-# Marked as read: 1 paper.');
  const unread = await stage.playground.press(marked, 'Only unread').reply();
  expect(textOf(unread)).not.toContain('LoRA-GA');
  const all = await stage.playground.press(unread, 'All papers').reply();
  const back = stage.playground.select(all, 'list-mark|unread|all|0', [loraGa.id]);
  expect(textOf(await back.reply())).toContain('2 papers, 2 unread\n-# Marked as unread: 1 paper.');
  const removed = stage.playground.select(await back.reply(), 'list-remove|all|0', [s2ft.id]);
  expect(textOf(await removed.reply())).toContain(
    '1 paper, 1 unread\n-# Taken off the list: 1 paper.',
  );
  expect(keysOf('Mara')).toEqual([loraGa.id]);
});

test('after a restart the menus and buttons of before still work', async () => {
  const compared = await comparison();
  await stage.playground.select(compared, 'save', [loraGa.id]).reply();
  const message = await listOf('Mara');
  await stage.bot.stop();
  await stage.another();
  expect(textOf(await stage.playground.select(compared, 'save', [s2ft.id]).reply())).toContain(
    '2 papers',
  );
  const read = stage.playground.select(message, 'list-mark|read|all|0', [loraGa.id]);
  expect(textOf(await read.reply())).toContain('2 papers, 1 unread');
});

test('a long list is turned page by page, and shows its last page when it has become shorter', async () => {
  fill('Mara', 21);
  const first = await listOf('Mara');
  expect(textOf(first)).toMatch(/\*\*1\.\*\* \[Paper 20\][\s\S]*Page 1 of 3/);
  const second = await stage.playground.press(first, 'Next page').reply();
  expect(textOf(second)).toContain('**11.** [Paper 10]');
  const { id } = stage.playground.user('Mara');
  stage.state.readingList.remove(id, ['key0', 'key1']);
  const last = await stage.playground.press(second, 'Next page').reply();
  expect(textOf(last)).toMatch(/\*\*11\.\*\* \[Paper 10\][\s\S]*Page 2 of 2/);
  const back = await stage.playground.press(last, 'Previous page').reply();
  expect(textOf(back)).toContain('Page 1 of 2');
});

test('what another window has taken off already is left alone, and that is said', async () => {
  await stage.playground.select(await comparison(), 'save', [loraGa.id]).reply();
  const [one, other] = [await listOf('Mara'), await listOf('Mara')];
  await stage.playground.select(one, 'list-remove|all|0', [loraGa.id]).reply();
  const late = stage.playground.select(other, 'list-mark|read|all|0', [loraGa.id]);
  expect(textOf(await late.reply())).toContain('-# Nothing was changed');
  expect(keysOf('Mara')).toEqual([]);
});

test('a paper that leaves the corpus stays on the list as such, but cannot be saved any more', async () => {
  const message = await comparison();
  await stage.playground.select(message, 'save', [loraGa.id]).reply();
  departed = loraGa;
  const list = textOf(await listOf('Mara'));
  expect(list).toContain('[LoRA-GA');
  expect(list).toContain('no longer in the corpus');
  const late = stage.playground.select(message, 'save', [loraGa.id, s2ft.id], { user: 'Ben' });
  const text = textOf(await late.reply());
  expect(text).toContain('A paper has left the corpus since then and cannot be saved.');
  expect(text).toContain('Saved: **S^{2}FT');
  expect(keysOf('Ben')).toEqual([s2ft.id]);
});

test('a full list says so and takes no more', async () => {
  fill('Mara', READING_LIST_HOLDS);
  const save = stage.playground.select(await comparison(), 'save', [loraGa.id, s2ft.id]);
  const text = textOf(await save.reply());
  expect(text.match(/Your reading list is full: it holds 500 papers\./g)).toHaveLength(1);
  expect(keysOf('Mara')).not.toContain(loraGa.id);
});

test('the list is exported as BibTeX that is read back, papers that have left included', async () => {
  await stage.playground.select(await comparison(), 'save', [loraGa.id, s2ft.id]).reply();
  departed = s2ft;
  const exported = stage.playground.press(await listOf('Mara'), 'BibTeX file');
  expect(await exported.acknowledged()).toMatchObject({ type: 5, private: true });
  const { attachments } = await exported.reply();
  expect(attachments.map(({ filename }) => filename)).toEqual(['reading-list.bib']);
  const bibtex = attachments.map((file) => stage.playground.file(file)).join('');
  expect(bibtex).toContain(`url = {${s2ft.url}}`);
  const { entries, faults } = parseBibtex(bibtex);
  expect(entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual([
    { title: loraGa.title, abstract: loraGa.abstract.replaceAll('%', '\\%') },
  ]);
  expect(faults.map(({ reason }) => reason).join()).toMatch(/S.*FT.* has no abstract/);
});

test('the list is exported as Markdown, as it is filtered', async () => {
  await stage.playground.select(await comparison(), 'save', [loraGa.id, s2ft.id]).reply();
  const { id } = stage.playground.user('Mara');
  stage.state.readingList.mark(id, [loraGa.id], true);
  const files = async (message: Awaited<ReturnType<typeof listOf>>) => {
    const { attachments } = await stage.playground.press(message, 'Markdown file').reply();
    return attachments.map((file) => stage.playground.file(file)).join('');
  };
  const message = await listOf('Mara');
  const all = await files(message);
  expect(all).toMatch(/^- \[ \] \[S\^.*\n- \[x\] \[LoRA-GA/);
  const unread = await stage.playground.press(message, 'Only unread').reply();
  expect(await files(unread)).toBe(all.split('\n').slice(0, 1).join('') + '\n');
});

test('no title and no key of a list is in the log', async () => {
  await stage.playground.select(await comparison(), 'save', [loraGa.id]).reply();
  await stage.playground.press(await listOf('Mara'), 'BibTeX file').reply();
  expect(stage.log.text()).not.toContain('LoRA-GA');
  expect(stage.log.text()).not.toContain(loraGa.id);
  expect(stage.log.text()).toContain('select save');
});
