// A list to choose from, moved through by keyboard: under a select, above the message box, beside a message.
import { el, fill, icon } from './dom.js';

/**
 * A choice of a list.
 * @typedef {{ label: string, value: unknown, detail?: string, group?: string, picture?: object }} Option
 */

let lists = 0;

/** A list box; who owns it tells it keys, and it tells which option was picked. */
export class OptionList {
  /** @param {{ label: string, many?: boolean, onPick: (option: Option) => void }} settings */
  constructor({ label, many = false, onPick }) {
    lists += 1;
    this.id = `list-${lists}`;
    this.onPick = onPick;
    /** @type {Option[]} */
    this.options = [];
    this.chosen = new Set();
    this.at = -1;
    this.element = el('ul', {
      class: 'list',
      id: this.id,
      role: 'listbox',
      tabindex: '-1',
      'aria-label': label,
      'aria-multiselectable': many ? 'true' : undefined,
      hidden: true,
      // The field keeps the focus: a press on the list must not take it away.
      on: { mousedown: (event) => event.preventDefault() },
    });
  }

  get isOpen() {
    return !this.element.hidden;
  }

  get active() {
    return this.options[this.at];
  }

  /** The id of the active option, for `aria-activedescendant`. */
  get activeId() {
    return this.at < 0 ? undefined : `${this.id}-${this.at}`;
  }

  /** Shows these options; without any, a sentence that says so, or nothing. */
  show(options, { empty = '', at = 0, chosen = [] } = {}) {
    const opens = this.element.hidden;
    this.options = options;
    this.chosen = new Set(chosen);
    this.at = options.length === 0 ? -1 : at;
    this.element.hidden = options.length === 0 && empty === '';
    const rows = options.flatMap((option, index) => [
      ...this.#groupBefore(option, index),
      this.#row(option, index),
    ]);
    const nothing = el(
      'li',
      { class: 'list-empty', role: 'option', 'aria-disabled': 'true' },
      empty,
    );
    fill(this.element, ...(rows.length === 0 ? [nothing] : rows));
    if (opens && this.isOpen) this.element.scrollIntoView({ block: 'nearest' });
    this.#mark();
  }

  hide() {
    this.element.hidden = true;
    this.at = -1;
    this.options = [];
  }

  /** Whether the key was one of the list's; it has been acted on then. */
  handleKey(event) {
    if (!this.isOpen || this.options.length === 0) return false;
    const last = this.options.length - 1;
    const steps = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: last, PageUp: 0 };
    if (event.key in steps) {
      this.at = (steps[event.key] + last + 1) % (last + 1);
      this.#mark();
      return true;
    }
    if (event.key !== 'Enter' || this.active === undefined) return false;
    this.onPick(this.active);
    return true;
  }

  #groupBefore({ group }, index) {
    if (group === undefined || this.options[index - 1]?.group === group) return [];
    return [el('li', { class: 'list-group', role: 'presentation' }, group)];
  }

  #row(option, index) {
    const chosen = this.chosen.has(option.value);
    return el(
      'li',
      {
        class: 'list-option',
        role: 'option',
        id: `${this.id}-${index}`,
        'aria-selected': String(chosen),
        on: {
          click: () => this.onPick(option),
          mousemove: () => this.#moveTo(index),
        },
      },
      option.picture,
      el('div', {}, el('span', { class: 'list-label' }, option.label), detailOf(option)),
      chosen && icon('check'),
    );
  }

  #moveTo(index) {
    if (this.at === index) return;
    this.at = index;
    this.#mark();
  }

  #mark() {
    for (const row of this.element.querySelectorAll('.list-option')) {
      const active = row.id === this.activeId;
      row.toggleAttribute('data-active', active);
      if (active) row.scrollIntoView({ block: 'nearest' });
    }
  }
}

function detailOf({ detail }) {
  return detail ? el('small', {}, detail) : undefined;
}
