// What people can do with commands and messages: only what Discord's own program would let them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OptionValues } from '#src/playground/acts/options.ts';
import { rawBot, type RawBot } from '#test/builders/raw-bot.ts';

const option = (type: number, name: string, more: object = {}) => {
  return { type, name, description: 'd', ...more };
};
const ANYTHING = {
  ...{ name: 'anything', description: 'Takes anything' },
  options: [
    option(3, 'text', { min_length: 2, max_length: 5 }),
    option(3, 'colour', { choices: [{ name: 'Red', value: 'red' }] }),
    option(4, 'count', { min_value: 1, max_value: 3 }),
    option(10, 'share', { max_value: 1 }),
    ...[option(5, 'private'), option(6, 'user'), option(7, 'channel'), option(8, 'role')],
    ...[option(9, 'who'), option(11, 'file')],
  ],
};
const NESTED = {
  ...{ name: 'paper-of-the-day', description: 'Daily' },
  options: [
    option(1, 'now'),
    option(1, 'setup', {
      options: [option(3, 'time', { required: true }), option(3, 'zone', { autocomplete: true })],
    }),
    option(2, 'history', { options: [option(1, 'clear')] }),
  ],
};
const ADMIN = { name: 'settings', description: 'Sets', default_member_permissions: '32' };
const NOBODY = { name: 'reset', description: 'Resets', default_member_permissions: '0' };
const EVERYWHERE = {
  ...{ name: 'ask', description: 'Asks', integration_types: [0, 1], contexts: [0, 1, 2] },
};
const SERVER_ONLY = { name: 'here', description: 'Here', contexts: [0] };

let bot: RawBot;

beforeEach(async () => {
  bot = await rawBot([ANYTHING, NESTED, ADMIN, NOBODY, EVERYWHERE, SERVER_ONLY]);
});

afterEach(() => bot.close());

test('values of every type are told, those that are chosen by what they stand for', () => {
  const { payload } = bot.playground.slash('anything', {
    ...{ text: 'abc', colour: 'red', count: 2, share: 0.5, private: true },
    ...{ user: 'Ines', channel: 'random', role: 'Organisers', who: 'Mara' },
    file: { name: 'a.bib', content: '@a{b}' },
  });
  const { options, resolved } = payload.data as {
    options: { name: string; value: unknown }[];
    resolved: Record<string, Record<string, object>>;
  };
  const value = (name: string) => options.find((one) => one.name === name)?.value as string;
  expect(value('share')).toBe(0.5);
  expect(resolved['users']?.[value('user')]).toMatchObject({ username: 'ines' });
  expect(resolved['members']?.[value('user')]).toHaveProperty('permissions');
  expect(resolved['channels']?.[value('channel')]).toMatchObject({ name: 'random', type: 0 });
  expect(resolved['roles']?.[value('role')]).toMatchObject({ name: 'Organisers' });
  expect(resolved['users']?.[value('who')]).toMatchObject({ username: 'mara' });
  expect(resolved['attachments']?.[value('file')]).toMatchObject({ filename: 'a.bib', size: 5 });
});

test.each<[OptionValues, string]>([
  [{ text: 'a' }, 'is too short'],
  [{ text: 'abcdef' }, 'is too long'],
  [{ text: '' }, 'is empty'],
  [{ text: 1 }, 'takes no integer'],
  [{ colour: 'blue' }, 'is none of the choices'],
  [{ count: 4 }, 'must be between 1 and 3'],
  [{ count: 1.5 }, 'takes no number'],
  [{ share: 2 }, 'must be between'],
  [{ private: 'yes' }, 'takes no string'],
  [{ user: 7 }, 'takes no number'],
  [{ channel: 'nowhere' }, "no channel 'nowhere'"],
  [{ role: 'Nobody' }, "no role 'Nobody'"],
  [{ file: 'a.bib' }, 'takes no string'],
  [{ other: 1 }, "no option 'other'"],
])('the values %j cannot be sent: %s', (values, reason) => {
  expect(() => bot.playground.slash('anything', values)).toThrow(reason);
});

test('a subcommand, or one of a group, is named after its command', () => {
  const sent = bot.playground.slash('paper-of-the-day setup', { time: '08:00' });
  expect(sent.payload.data).toMatchObject({
    name: 'paper-of-the-day',
    options: [{ type: 1, name: 'setup', options: [{ name: 'time', value: '08:00' }] }],
  });
  expect(bot.playground.slash('paper-of-the-day history clear').payload.data).toMatchObject({
    options: [{ type: 2, name: 'history', options: [{ type: 1, name: 'clear', options: [] }] }],
  });
  expect(() => bot.playground.slash('paper-of-the-day')).toThrow("such as 'now'");
  expect(() => bot.playground.slash('paper-of-the-day later')).toThrow("no subcommand 'later'");
  expect(() => bot.playground.slash('paper-of-the-day setup')).toThrow("needs 'time'");
});

test('an option is completed with what else is filled in', () => {
  const values = { time: '08:00' };
  const sent = bot.playground.autocomplete('paper-of-the-day setup', 'zone', 'Ber', {}, values);
  expect(sent.payload).toMatchObject({
    type: 4,
    data: {
      options: [
        {
          name: 'setup',
          options: [
            { name: 'time', value: '08:00' },
            { name: 'zone', value: 'Ber', focused: true },
          ],
        },
      ],
    },
  });
});

test('a command is offered to those who have its permissions only', () => {
  const settings = (actor: object) => bot.playground.slash('settings', {}, actor);
  expect(() => settings({ user: 'Mara' })).toThrow('not offered to this person here');
  expect(settings({ user: 'Ines' }).payload).toMatchObject({
    member: { user: { username: 'ines' } },
  });
  expect(settings({ user: 'Mara', admin: true }).payload).toMatchObject({
    member: { permissions: expect.any(String) as string },
  });
  expect(() => bot.playground.slash('reset', {}, { user: 'Ines' })).toThrow('not offered');
  expect(bot.playground.slash('reset', {}, { user: 'Noor' }).name).toBe('/reset');
});

test('a command is offered in the contexts it names only', () => {
  expect(() => bot.playground.slash('here', {}, { guild: false })).toThrow('not offered');
  expect(bot.playground.slash('ask', {}, { guild: false }).payload).toMatchObject({ context: 1 });
  const group = { channel: 'Mara and Ines' };
  expect(bot.playground.slash('ask', {}, group).payload).toMatchObject({ context: 2 });
  expect(() => bot.playground.slash('anything', {}, group)).toThrow('not offered');
  expect(() => bot.playground.slash('ask', {}, { ...group, user: 'Noor' })).toThrow('take part');
});

test('where the bot is no member, what a user installed is offered, and told as theirs', () => {
  const lobby = { channel: 'lobby' };
  const { payload } = bot.playground.slash('ask', {}, lobby);
  expect(payload).toMatchObject({
    guild_id: bot.playground.server('lobby').id,
    authorizing_integration_owners: { '1': bot.playground.user('Mara').id },
  });
  expect(() => bot.playground.slash('anything', {}, lobby)).toThrow('not offered');
});

test('who may not see a channel or use commands there cannot', () => {
  const { playground } = bot;
  playground.setPermissions({ user: 'Mara', channel: 'papers', deny: ['UseApplicationCommands'] });
  expect(() => playground.slash('ask')).toThrow('lacks UseApplicationCommands in #papers');
  playground.setPermissions({ user: 'Mara', channel: 'random', deny: ['ViewChannel'] });
  expect(() => playground.say('Hello', { channel: 'random' })).toThrow('lacks ViewChannel');
});

test('people write only where they may, and not nothing nor too much', () => {
  const { playground } = bot;
  expect(() => playground.say('Hello', { channel: 'announcements' })).toThrow('lacks SendMessages');
  playground.say('Hello', { channel: 'announcements', user: 'Ines' });
  expect(() => playground.say(' ')).toThrow('1 to 2000');
  expect(() => playground.say('a'.repeat(2001))).toThrow('1 to 2000');
});

test('people delete what they wrote, and what others wrote only where they manage messages', () => {
  const { playground } = bot;
  const { message } = playground.say('Mine');
  const { message: hers } = playground.say('Hers', { user: 'Ines' });
  expect(() => {
    playground.deleteMessage(hers, { user: 'Mara' });
  }).toThrow('lacks ManageMessages');
  playground.deleteMessage(message, { user: 'Ines' });
  playground.deleteMessage(hers, { user: 'Ines' });
  expect(playground.messages('papers')).toEqual([]);
});
