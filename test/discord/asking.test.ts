// Who asks: the same from an interaction and from a message, with what Discord keeps in memory and without.
import {
  Collection,
  PermissionFlagsBits,
  PermissionsBitField,
  type Interaction,
  type Message,
} from 'discord.js';
import { expect, test } from 'vitest';
import { askingOf } from '#src/discord/asking.ts';

const AT = new Date('2026-11-21T12:00:00Z');
const manages = new PermissionsBitField(PermissionFlagsBits.ManageGuild);
const channel = { isThread: () => false };
const thread = { isThread: () => true, parentId: 'c1' };
const cachedRoles = { cache: new Collection([['r1', {}]]) };

function interaction(fields: object): Interaction {
  const empty = { guildId: null, member: null, memberPermissions: null, channelId: 'c1', channel };
  return { ...empty, user: { id: 'ana' }, ...fields } as unknown as Interaction;
}

function message(fields: object): Message {
  const empty = { guildId: null, member: null, channelId: 'c1', channel };
  return { ...empty, author: { id: 'ana' }, ...fields } as unknown as Message;
}

test('in a direct message there are no roles and nothing to manage', () => {
  const alone = { user: 'ana', server: null, channels: ['c1'], roles: [], manages: false };
  expect(askingOf(interaction({}), 'press', AT)).toEqual({ kind: 'press', at: AT, ...alone });
  expect(askingOf(message({}), 'question', AT)).toEqual({ kind: 'question', at: AT, ...alone });
});

test('in a thread the channel it belongs to counts too', () => {
  const there = { channelId: 't1', channel: thread };
  expect(askingOf(interaction(there), 'question', AT).channels).toEqual(['t1', 'c1']);
  expect(askingOf(message(there), 'question', AT).channels).toEqual(['t1', 'c1']);
});

test('a channel that Discord’s client does not know counts as itself', () => {
  expect(askingOf(interaction({ channel: null }), 'question', AT).channels).toEqual(['c1']);
});

test('roles are read of members in memory and of those that came with the interaction', () => {
  const inMemory = { guildId: 's1', member: { roles: cachedRoles, permissions: manages } };
  const came = { guildId: 's1', member: { roles: ['r1'] } };
  expect(askingOf(interaction(inMemory), 'question', AT).roles).toEqual(['r1']);
  expect(askingOf(interaction(came), 'question', AT).roles).toEqual(['r1']);
  expect(askingOf(message(inMemory), 'question', AT).roles).toEqual(['r1']);
});

test('who may manage the server, or do everything in it, manages it', () => {
  const administers = new PermissionsBitField(PermissionFlagsBits.Administrator);
  const cases = [manages, administers, new PermissionsBitField(PermissionFlagsBits.SendMessages)];
  const there = cases.map((memberPermissions) => interaction({ memberPermissions }));
  expect(there.map((one) => askingOf(one, 'question', AT).manages)).toEqual([true, true, false]);
  const wrote = cases.map((permissions) =>
    message({ member: { roles: cachedRoles, permissions } }),
  );
  expect(wrote.map((one) => askingOf(one, 'question', AT).manages)).toEqual([true, true, false]);
});
