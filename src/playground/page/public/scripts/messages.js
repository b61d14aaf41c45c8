// The messages of the open place: drawn again only where they changed, kept at the newest, told to screen readers.
import { nameOf } from './avatar.js';
import { el, find } from './dom.js';
import { KeyedRows } from './keyed-rows.js';
import { messageView, summaryOf } from './message.js';
import { announce } from './notices.js';
import { FLAGS, hasFlag, messageCommands, placeOf, slashCommands } from './places.js';
import { dayName } from './time.js';
import { unansweredRows } from './unanswered.js';
import { welcome } from './welcome.js';

const GROUPED_WITHIN_MS = 7 * 60_000;
const AT_END_WITHIN_PX = 80;
const ROOM_ABOVE_PX = 8;
const SPOKEN = 400;

/** Draws the messages. */
export class MessageList {
  #list = find('#messages');
  #rows = new KeyedRows(this.#list);
  #actions;
  #surroundings;
  #place;
  #scrolledTo = 0;
  /** Whether the newest message was in sight before what has just changed. */
  #follows = true;
  #size = '';
  /** Which messages have been shown, and whether they were finished. */
  #shown = new Map();

  constructor(actions, surroundings) {
    this.#actions = actions;
    this.#surroundings = surroundings;
    this.#list.addEventListener('keydown', (event) => this.#move(event));
    this.#list.addEventListener('scroll', () => this.#scrolled());
    // A panel beside it, a long command below it: what was at the newest stays there.
    new ResizeObserver(() => this.#resized()).observe(this.#list);
  }

  draw(state) {
    const place = placeOf(state);
    const key = place && `${state.user} ${place.id}`;
    const isOther = key !== this.#place;
    const focused = focusKey(this.#list);
    this.#place = key;
    const changed = this.#rows.show(place === undefined ? [] : this.#rowsOf(state, place));
    if (focused !== undefined) restoreFocus(this.#list, focused);
    if (isOther || (changed && this.#follows)) this.#scrollToNewest();
    this.#tellNews(state, place?.messages ?? [], isOther);
  }

  /** Brings a message into sight and gives it the focus. */
  goTo(id) {
    const row = document.getElementById(`message-${id}`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus();
  }

  /** To the end; of a message that is taller than the screen, to its beginning. */
  #scrollToNewest() {
    const list = this.#list;
    const last = list.lastElementChild;
    const end = list.scrollHeight - list.clientHeight;
    const begin = last === null ? end : last.offsetTop - ROOM_ABOVE_PX;
    list.scrollTop = Math.min(begin, end);
    this.#scrolledTo = list.scrollTop;
    this.#follows = true;
  }

  /** The browser scrolls, too, when the list has another size: that is nobody's wish to look elsewhere. */
  #scrolled() {
    if (this.#size !== sizeOf(this.#list)) return;
    this.#follows = this.#isAtEnd || this.#list.scrollTop === this.#scrolledTo;
  }

  #resized() {
    this.#size = sizeOf(this.#list);
    if (this.#follows) this.#scrollToNewest();
  }

  get #isAtEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < AT_END_WITHIN_PX;
  }

  #rowsOf(state, place) {
    const { messages } = place;
    const slash = slashCommands(state.view, place).map(({ name }) => name);
    const first = {
      key: 'welcome',
      signature: JSON.stringify([place.id, slash]),
      make: () => welcome(place, state),
    };
    const rows = messages.flatMap((message, at) => this.#messageRows(state, messages, at));
    return [first, ...rows, ...unansweredRows(state, place)];
  }

  /** A message, after the line of its day where it is the day's first. */
  #messageRows(state, messages, at) {
    const message = messages[at];
    const day = dayName(message.timestamp);
    const isFirst = at === 0 || dayName(messages[at - 1].timestamp) !== day;
    const line = { key: `day ${day}`, signature: day, make: () => el('li', { class: 'day' }, day) };
    return [...(isFirst ? [line] : []), this.#messageRow(state, message, messages[at - 1])];
  }

  #messageRow(state, message, previous) {
    const grouped = previous !== undefined && belongsTo(message, previous);
    const around = this.#surroundings(message);
    const commands = messageCommands(state.view, placeOf(state)).map(({ name }) => name);
    const used = (state.view.unanswered ?? []).filter((one) => one.message === message.id);
    return {
      key: message.id,
      signature: JSON.stringify([message, grouped, commands, used, state.view.me.id]),
      make: () => messageView(message, { grouped, around, actions: this.#actions }),
    };
  }

  #tellNews({ user }, messages, isOther) {
    for (const message of messages) {
      const isFinished = !hasFlag(message, FLAGS.loading);
      const isNews = this.#shown.get(message.id) !== isFinished;
      this.#shown.set(message.id, isFinished);
      if (!isNews || isOther || nameOf(message.author) === user) continue;
      announce(`${nameOf(message.author)}: ${summaryOf(message).slice(0, SPOKEN)}`);
    }
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

function sizeOf({ clientWidth, clientHeight }) {
  return `${clientWidth} ${clientHeight}`;
}

/** Messages of one author soon after one another stand under one name. */
function belongsTo(message, previous) {
  const apart = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
  const alone = message.interaction_metadata ?? message.message_reference;
  const sameSight = hasFlag(message, FLAGS.ephemeral) === hasFlag(previous, FLAGS.ephemeral);
  const sameAuthor = message.author.id === previous.author.id;
  return sameAuthor && sameSight && !alone && apart < GROUPED_WITHIN_MS;
}

/** Which button of which message holds the focus, so that it can be given back when it is drawn anew. */
function focusKey(list) {
  const { activeElement } = document;
  if (!list.contains(activeElement)) return undefined;
  const row = activeElement.closest('.message');
  const key = activeElement.dataset.customId ?? activeElement.getAttribute('aria-label');
  return row === null ? undefined : { row: row.id, key, was: activeElement };
}

function restoreFocus(list, { row, key, was }) {
  if (was.isConnected) return;
  const element = document.getElementById(row) ?? list;
  const inside = [...element.querySelectorAll('button, a')];
  const same = inside.find(
    (one) => (one.dataset.customId ?? one.getAttribute('aria-label')) === key,
  );
  (same ?? element).focus();
}
