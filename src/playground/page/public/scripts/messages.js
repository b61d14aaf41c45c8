// The messages of the open channel: drawn again only where they changed, and kept at the newest.
import { el, fill, find } from './dom.js';
import { messageView, summaryOf } from './message.js';
import { nameOf } from './avatar.js';
import { announce } from './notices.js';
import { FLAGS, hasFlag, placeOf } from './places.js';
import { dayName } from './time.js';
import { welcome } from './welcome.js';

const GROUPED_WITHIN_MS = 7 * 60_000;
const AT_END_WITHIN_PX = 80;
const SPOKEN = 400;

/** Draws the messages. @param {import('./message.js').Actions} actions */
export class MessageList {
  #list = find('#messages');
  #actions;
  #surroundings;
  #drawn = new Map();
  #channel;

  constructor(actions, surroundings) {
    this.#actions = actions;
    this.#surroundings = surroundings;
    this.#list.addEventListener('keydown', (event) => this.#move(event));
  }

  draw(state) {
    const place = placeOf(state);
    const other = place?.id !== this.#channel;
    const wasAtEnd = this.#isAtEnd;
    const focused = focusKey(this.#list);
    if (other) this.#drawn.clear();
    this.#channel = place?.id;
    const messages = place?.messages ?? [];
    const news = other ? [] : messages.filter((message) => this.#isNews(message));
    const before = this.#drawn;
    this.#drawn = new Map(
      messages.map((message, at) => [message.id, this.#entry(message, messages[at - 1], state)]),
    );
    if (!other && sameEntries(before, this.#drawn)) return;
    fill(
      this.#list,
      ...(place === undefined ? [] : [welcome(place, state)]),
      ...this.#rows(messages),
    );
    if (focused !== undefined) restoreFocus(this.#list, focused);
    if (wasAtEnd || other) this.#list.scrollTop = this.#list.scrollHeight;
    for (const message of news) speak(message, state);
  }

  /** Brings a message into sight and gives it the focus. */
  goTo(id) {
    const row = document.getElementById(`message-${id}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  }

  get #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < AT_END_WITHIN_PX;
  }

  #isNews(message) {
    const drawn = this.#drawn.get(message.id);
    const finished = drawn?.loading === true && !hasFlag(message, FLAGS.loading);
    return drawn === undefined || finished;
  }

  /** The message as drawn before when nothing of it has changed. */
  #entry(message, previous, state) {
    const grouped = previous !== undefined && belongsTo(message, previous);
    const commands = state.view.messageCommands.map(({ name }) => name).join();
    const signature = JSON.stringify([message, grouped, commands]);
    const drawn = this.#drawn.get(message.id);
    if (drawn?.signature === signature) return drawn;
    const around = this.#surroundings(message, state);
    const element = messageView(message, { grouped, around, actions: this.#actions });
    return { signature, element, loading: hasFlag(message, FLAGS.loading) };
  }

  #rows(messages) {
    return messages.flatMap((message, at) => {
      const { element } = this.#drawn.get(message.id);
      const day = dayName(message.timestamp);
      const sameDay = at > 0 && dayName(messages[at - 1].timestamp) === day;
      return sameDay ? [element] : [el('li', { class: 'day' }, day), element];
    });
  }

  /** The arrows move from message to message, once one of them holds the focus. */
  #move(event) {
    const row = event.target.closest?.('.message');
    const onList = event.target === this.#list;
    if (!onList && event.target !== row) return;
    const rows = [...this.#list.querySelectorAll('.message')];
    const at = onList ? rows.length : rows.indexOf(row);
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || rows[to] === undefined) return;
    event.preventDefault();
    rows[to].focus();
  }
}

/** Messages of one author soon after one another stand under one name. */
function belongsTo(message, previous) {
  const apart = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
  const alone = message.interaction_metadata ?? message.message_reference;
  const sameSight = hasFlag(message, FLAGS.ephemeral) === hasFlag(previous, FLAGS.ephemeral);
  const sameAuthor = message.author.id === previous.author.id;
  return sameAuthor && sameSight && !alone && apart < GROUPED_WITHIN_MS;
}

function sameEntries(before, after) {
  const unchanged = [...after].every(([id, entry]) => before.get(id) === entry);
  return unchanged && before.size === after.size;
}

function speak(message, { user }) {
  if (nameOf(message.author) === user) return;
  announce(`${nameOf(message.author)}: ${summaryOf(message).slice(0, SPOKEN)}`);
}

/** Which button of which message holds the focus, so that it can be given back after drawing again. */
function focusKey(list) {
  const { activeElement } = document;
  if (!list.contains(activeElement)) return undefined;
  const row = activeElement.closest('.message');
  const key = activeElement.dataset.customId ?? activeElement.getAttribute('aria-label');
  return row === null ? undefined : { row: row.id, key };
}

function restoreFocus(list, { row, key }) {
  const element = document.getElementById(row);
  if (element === null) {
    list.focus();
    return;
  }
  const inside = [...element.querySelectorAll('button, a')];
  const same = inside.find(
    (one) => (one.dataset.customId ?? one.getAttribute('aria-label')) === key,
  );
  (same ?? element).focus();
}
