// What a playground starts with: a server that has the bot, one that has not, their channels, and a group.
import type { People } from './people.ts';
import { bitsOf, EVERYONE, type Overwrite } from './permissions.ts';
import { CHANNEL, type Channel, type Guild, type Role } from './places.ts';

/** The people who are there from the start: one member, one who manages the server, one who owns it. */
const MEMBER = 'Mara';
const ORGANISER = 'Ines';
const OWNER = 'Noor';

const WRITING = bitsOf('SendMessages', 'SendMessagesInThreads');
const ORGANISING = bitsOf('ManageGuild', 'ManageChannels', 'ManageMessages', 'ManageThreads');

/** Where people are unless they say otherwise. */
export const DEFAULT_USER = MEMBER;
export const DEFAULT_CHANNEL = 'papers';

/** The servers and channels of a new playground. */
export function scenery(
  people: People,
  newId: () => string,
): { guilds: Guild[]; channels: Channel[] } {
  const [member, organiser] = [people.named(MEMBER), people.named(ORGANISER)];
  const organisers: Role = { id: newId(), name: 'Organisers', permissions: ORGANISING };
  const readers: Role = { id: newId(), name: 'Readers', permissions: 0n };
  const rolesOf = new Map([
    [organiser.id, [organisers.id]],
    [member.id, [readers.id]],
  ]);
  const guild = (name: string, hasBot: boolean, roles: Role[]): Guild => {
    const id = newId();
    const everyone = { id, name: '@everyone', permissions: EVERYONE };
    return { id, name, owner: people.named(OWNER), hasBot, rolesOf, roles: [everyone, ...roles] };
  };
  const group = guild('Reading group', true, [organisers, readers]);
  const elsewhere = guild('Elsewhere', false, []);
  const channelIn = (of: Guild, name: string, entries: [string, Overwrite][] = []): Channel => ({
    ...{ id: newId(), type: CHANNEL.text, guild: of, name, recipients: [] },
    overwrites: new Map(entries),
  });
  const readOnly: [string, Overwrite][] = [
    [group.id, { allow: 0n, deny: WRITING }],
    [organisers.id, { allow: WRITING, deny: 0n }],
  ];
  const talk: Channel = {
    ...{ id: newId(), type: CHANNEL.group, name: 'Mara and Ines', overwrites: new Map() },
    recipients: [member, organiser],
  };
  const own = [channelIn(group, DEFAULT_CHANNEL), channelIn(group, 'random')];
  const others = [channelIn(group, 'announcements', readOnly), channelIn(elsewhere, 'lobby'), talk];
  return { guilds: [group, elsewhere], channels: [...own, ...others] };
}

/** More servers that have the bot, each with one channel: `papers-2`, `papers-3`, … */
export function furtherPlaces(
  people: People,
  newId: () => string,
  count: number,
): { guilds: Guild[]; channels: Channel[] } {
  const guilds = Array.from({ length: count }, (_, at): Guild => {
    const id = newId();
    const everyone = { id, name: '@everyone', permissions: EVERYONE };
    const name = `Reading group ${at + 2}`;
    const owner = people.named(OWNER);
    return { id, name, owner, hasBot: true, rolesOf: new Map(), roles: [everyone] };
  });
  const channels = guilds.map((guild, at): Channel => {
    const name = `${DEFAULT_CHANNEL}-${at + 2}`;
    return { id: newId(), type: CHANNEL.text, guild, name, recipients: [], overwrites: new Map() };
  });
  return { guilds, channels };
}
