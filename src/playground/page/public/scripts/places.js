// What the server tells, as the page uses it: where one is, what may be used there, who and what can be chosen.
import { nameOf } from './avatar.js';

/** Flags of messages. */
export const FLAGS = { ephemeral: 64, loading: 128, componentsV2: 32768 };

const COMMAND = { slash: 1, message: 3 };

export function hasFlag({ flags = 0 }, flag) {
  return (flags & flag) !== 0;
}

/** Everything a message says, its components' texts in reading order. */
export function textOf({ content = '', components = [], embeds = [] }) {
  const texts = (one) => [one.content, ...(one.components ?? []).flatMap(texts)];
  const embedded = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...components.flatMap(texts), ...embedded].filter(Boolean).join('\n');
}

/** The place that is shown: where the user was last, else the first. */
export function placeOf({ view, channels, user }) {
  const places = view?.places ?? [];
  return places.find(({ id }) => id === channels[user]) ?? places[0];
}

/** What a place is called; a conversation has the name of those in it. */
export function placeName({ name, partners }) {
  return name === '' ? partners.map(nameOf).join(', ') : name;
}

/** A place as it is spoken of. */
export function placeTitle(place) {
  const sign = { text: '#', direct: '@' }[place.kind] ?? '';
  return `${sign}${placeName(place)}`;
}

/** The slash commands that the viewer may use in a place. */
export function slashCommands(view, place) {
  return commandsOf(view, place, COMMAND.slash);
}

/** The commands in the menu of a message of a place. */
export function messageCommands(view, place) {
  return commandsOf(view, place, COMMAND.message);
}

function commandsOf(view, place, wanted) {
  const offered = (view?.commands ?? []).filter(({ type = COMMAND.slash }) => type === wanted);
  return offered.filter(({ id }) => place?.commands.includes(id));
}

/** The time of the playground, in ms: it is moved by the clock and goes on by itself. */
export function nowOf({ clockAheadMs }) {
  return Date.now() + clockAheadMs;
}

/** The places by server; those outside of any come last, without a name. */
export function serversOf({ places }) {
  const names = [...new Set(places.map(({ server }) => server?.name))];
  const inOrder = [...names.filter(Boolean), ...names.filter((name) => name === undefined)];
  return inOrder.map((name) => ({
    name,
    places: places.filter(({ server }) => server?.name === name),
  }));
}

/** What a mention of this kind and id is called. */
export function mentionName(state, kind, id) {
  const { label } = entities(state, kind).find(({ value }) => value === id) ?? {};
  return label ?? `unknown ${kind}`;
}

/**
 * Users, roles or channels to choose from.
 * @param {object} state
 * @param {string} what `user`, `role`, `mentionable` or `channel`
 * @param {number[]} [channelTypes] only channels of these kinds
 * @returns {import('./option-list.js').Option[]}
 */
export function entities(state, what, channelTypes = []) {
  const { view } = state;
  if (view === undefined) return [];
  const { server } = placeOf(state) ?? {};
  const users = view.people.map((user) => ({ label: nameOf(user), value: user.id }));
  const roles = (server?.roles ?? []).map(({ id, name }) => ({
    label: name.replace(/^@/, ''),
    value: id,
  }));
  const channels = view.places
    .filter((place) => place.server !== undefined && place.server.id === server?.id)
    .filter(({ type }) => channelTypes.length === 0 || channelTypes.includes(type))
    .map((place) => ({ label: placeName(place), value: place.id }));
  const all = { user: users, role: roles, mentionable: [...users, ...roles], channel: channels };
  return all[what] ?? [];
}
