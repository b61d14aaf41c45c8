// The channels at the side: a server's with their threads below them, then direct messages, then who acts.
import { avatar, nameOf } from './avatar.js';
import { actAs, actAsAdmin } from './connection.js';
import { el, fill, find, icon } from './dom.js';
import { placeName, placeOf, serversOf } from './places.js';
import { focusComposer } from './composer-door.js';
import { openChannel, viewer } from './state.js';

const PEOPLE = ['Mara', 'Ines'];

const ICONS = { text: 'hash', thread: 'thread' };

/** Draws the side; only when what it shows has changed, so that the focus stays where it is. */
export class Channels {
  #side = find('#sidebar');
  #drawn = '';
  /** How many messages each channel had when it was last looked at. */
  #seen = new Map();

  constructor() {
    this.#side.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      closeSide();
      find('.menu-button').focus();
    });
  }

  draw(state) {
    const { view } = state;
    const current = placeOf(state);
    for (const place of view?.places ?? []) this.#count(place, current, state.user);
    const unread = (view?.places ?? []).map((place) => this.#unread(place, state.user));
    const shown = (view?.places ?? []).map((place) => [place.id, placeName(place), place.archived]);
    const drawn = JSON.stringify([shown, unread, current?.id, viewer()]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const focused = this.#focused();
    fill(this.#side, ...this.#channels(state, current), people(state));
    this.#refocus(focused);
  }

  #count(place, current, user) {
    const key = `${user} ${place.id}`;
    if (place.id === current?.id || !this.#seen.has(key))
      this.#seen.set(key, place.messages.length);
  }

  #unread(place, user) {
    return Math.max(0, place.messages.length - (this.#seen.get(`${user} ${place.id}`) ?? 0));
  }

  #channels({ view, user }, current) {
    const servers = view === undefined ? [] : serversOf(view);
    const lists = servers.map(({ name, places }) => [
      el('h2', {}, name ?? 'Direct messages'),
      el(
        'ul',
        {},
        ...this.#items(
          places.filter(({ kind }) => kind !== 'thread'),
          view,
          current,
          user,
        ),
      ),
    ]);
    return [
      el('p', { class: 'server-name' }, el('strong', {}, 'Footnote playground')),
      el('div', { class: 'channels' }, ...lists.flat()),
    ];
  }

  #items(places, view, current, user) {
    return places.map((place) => {
      const threads = view.places.filter(
        ({ parent, archived }) => parent === place.id && !archived,
      );
      const below = this.#items(threads, view, current, user);
      const list = el('ul', { 'aria-label': `Threads of ${placeName(place)}` }, ...below);
      return el('li', {}, this.#button(place, current, user), below.length > 0 && list);
    });
  }

  #button(place, current, user) {
    const unread = this.#unread(place, user);
    const button = el('button', {
      type: 'button',
      class: 'channel',
      'aria-current': place.id === current?.id ? 'page' : undefined,
      data: { place: place.id, ...(unread > 0 ? { unread: '' } : {}) },
    });
    const picture =
      place.partners.length === 0
        ? icon(ICONS[place.kind] ?? 'hash')
        : avatar(place.partners[0], 'avatar-tiny');
    button.append(picture, el('span', { class: 'channel-name' }, placeName(place)));
    if (unread > 0) {
      button.append(
        el(
          'span',
          { class: 'unread' },
          String(unread),
          el('span', { class: 'visually-hidden' }, ' new'),
        ),
      );
    }
    button.addEventListener('click', () => {
      openChannel(place.id);
      closeSide();
      focusComposer();
    });
    return button;
  }

  #focused() {
    const { activeElement } = document;
    if (!this.#side.contains(activeElement)) return undefined;
    return activeElement.dataset.place ?? activeElement.id;
  }

  #refocus(key) {
    if (key === undefined) return;
    const same = [...this.#side.querySelectorAll('button, input')].find(
      (element) => (element.dataset.place ?? element.id) === key,
    );
    same?.focus();
  }
}

/** Slides the channels in or out, where the screen is narrow. */
export function toggleSide() {
  const side = find('#sidebar');
  side.toggleAttribute('data-open');
  if (side.hasAttribute('data-open')) side.querySelector('button')?.focus();
}

export function closeSide() {
  find('#sidebar').removeAttribute('data-open');
}

function people(state) {
  const choices = PEOPLE.map((name) => person(name, state));
  const box = el('input', { type: 'checkbox', id: 'admin', checked: viewer().admin });
  box.addEventListener('change', () => actAsAdmin(box.checked));
  return el(
    'div',
    { class: 'people' },
    el('fieldset', {}, el('legend', {}, 'You act as'), ...choices),
    el('label', { class: 'admin' }, box, `${state.user} is an administrator`),
  );
}

function person(name, { user, view }) {
  const input = el('input', {
    type: 'radio',
    name: 'person',
    id: `person-${name}`,
    checked: name === user,
  });
  input.addEventListener('change', () => actAs(name));
  const known = view?.people.find((one) => nameOf(one) === name) ?? { id: name, username: name };
  return el('label', { class: 'person' }, input, avatar(known, 'avatar-small'), name);
}
