// The rules of Discord's for files, each in one sentence.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultsOf, formOf, refusal, rawBot, type RawBot } from '#test/builders/raw-bot.ts';

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot();
});

afterEach(() => bot.close());

const channel = (name = 'papers') => `/channels/${bot.playground.channel(name).id}`;

const messages = (name?: string) => `${channel(name)}/messages`;

test('an uploaded file is kept, and given out as a download of its own type', async () => {
  const body = { attachments: [{ id: '0', description: 'The list' }] };
  const { json } = await bot.send('POST', messages(), formOf(body, { 'list.bib': '@a{b}' }));
  const [file] = json['attachments'] as { id: string; url: string }[];
  expect(file).toMatchObject({ filename: 'list.bib', size: 5, description: 'The list' });
  const response = await fetch(file?.url ?? '');
  expect(await response.text()).toBe('@a{b}');
  expect(response.headers.get('content-disposition')).toBe('attachment');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(bot.playground.file(file ?? { id: '' })).toBe('@a{b}');
});

test('a component shows a file by its name, and one that was not sent is refused', async () => {
  const body = { flags: 32_768, components: [{ type: 13, file: { url: 'attachment://a.md' } }] };
  const { json } = await bot.send('POST', messages(), formOf(body, { 'a.md': '# A' }));
  const [file] = json['attachments'] as { url: string }[];
  expect(json['components']).toMatchObject([{ file: { url: file?.url } }]);
  expect((await bot.send('POST', messages(), formOf(body, { 'b.md': '' }))).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['components.0.file.url']);
});

test('an edit keeps the files it lists; one that the message has not is refused', async () => {
  const files = { 'a.md': 'a', 'b.md': 'b' };
  const { json } = await bot.send('POST', messages(), formOf({ content: 'a' }, files));
  const path = `${messages()}/${String(json['id'])}`;
  const [, second] = json['attachments'] as { id: string }[];
  const edit = (id: string | undefined) => bot.send('PATCH', path, { attachments: [{ id }] });
  expect((await edit(second?.id)).json['attachments']).toMatchObject([{ filename: 'b.md' }]);
  expect((await edit('99')).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['attachments.0.id']);
});

test('a file of more than 10 MiB is refused with 40005, an eleventh file by its place', async () => {
  const large = Buffer.alloc(10_485_761);
  const answer = await bot.send('POST', messages(), formOf({}, { 'a.bin': large }));
  expect(refusal(answer)).toBe('413 40005');
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.md`, 'a']));
  expect((await bot.send('POST', messages(), formOf({}, many))).status).toBe(400);
  expect(faultsOf(bot)).toEqual(['files']);
});

test('files need the permission to attach them', async () => {
  bot.playground.setPermissions({ channel: 'papers', deny: ['AttachFiles'] });
  const answer = await bot.send('POST', messages(), formOf({}, { 'a.md': 'a' }));
  expect(refusal(answer)).toBe('403 50013');
});
