// What the server tells, as the page uses it: one list of places, the commands by kind, who and what can be chosen.
import { nameOf } from './avatar.js';

/** Flags of messages. */
export const FLAGS = { ephemeral: 64, loading: 128, componentsV2: 32768 };

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

/** The time of the playground, in ms: it is moved by the clock and goes on by itself. */
export function nowOf({ view }) {
  return Date.now() + (view?.clockAheadMs ?? 0);
}

/** The places by server; those outside of any come last, without a name. */
export function serversOf({ places }) {
  const names = [...new Set(places.map(({ server }) => server))];
  const inOrder = [...names.filter(Boolean), ...names.filter((name) => !name)];
  return inOrder.map((name) => ({
    name,
    places: places.filter(({ server }) => server === name),
  }));
}

/** What a mention of this kind and id is called. */
export function mentionName(view, kind, id) {
  const { label } = entities(view, kind).find(({ value }) => value === id) ?? {};
  return label ?? `unknown ${kind}`;
}

/**
 * Users, roles or channels to choose from.
 * @param {object | undefined} view
 * @param {string} what `user`, `role`, `mentionable` or `channel`
 * @param {number[]} [channelTypes] only channels of these kinds
 * @returns {import('./option-list.js').Option[]}
 */
export function entities(view, what, channelTypes = []) {
  if (view === undefined) return [];
  const users = view.people.map((user) => ({ label: nameOf(user), value: user.id }));
  const roles = view.roles.map(({ id, name }) => ({ label: name.replace(/^@/, ''), value: id }));
  const channels = view.places
    .filter(
      ({ type, server }) => server && (channelTypes.length === 0 || channelTypes.includes(type)),
    )
    .map(({ id, name }) => ({ label: name, value: id, detail: undefined }));
  const all = { user: users, role: roles, mentionable: [...users, ...roles], channel: channels };
  return all[what] ?? [];
}
