// The panel beside the messages, which shows one thing at a time: the clock or the wire.
import { el, fill, find, icon } from './dom.js';

/** What can be shown: a heading, and elements that keep themselves up to date. */
export class Panels {
  #home = find('#panel');
  #kinds;
  #open;
  #listeners = [];

  /** @param {Record<string, { title: string, element: HTMLElement, shown?: () => void }>} kinds */
  constructor(kinds) {
    this.#kinds = kinds;
    this.#home.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.toggle(this.#open);
    });
  }

  /** Calls `listener` with what is open, after every change. */
  onToggle(listener) {
    this.#listeners.push(listener);
    listener(this.#open);
  }

  /** Shows this, or nothing when it is shown already. */
  toggle(kind) {
    const opener = document.activeElement;
    this.#open = this.#open === kind ? undefined : kind;
    this.#home.hidden = this.#open === undefined;
    for (const listener of this.#listeners) listener(this.#open);
    if (this.#open === undefined) {
      this.opener?.focus();
      return;
    }
    this.opener = opener;
    const { title, element, shown } = this.#kinds[kind];
    const close = el('button', {
      type: 'button',
      class: 'icon-button',
      'aria-label': `Close: ${title}`,
    });
    close.append(icon('close'));
    close.addEventListener('click', () => this.toggle(kind));
    this.#home.setAttribute('aria-label', title);
    fill(this.#home, el('div', { class: 'panel-head' }, el('h2', {}, title), close), element);
    shown?.();
    close.focus();
  }

  /** Shows this, whatever was shown before. */
  show(kind) {
    if (this.#open !== kind) this.toggle(kind);
  }
}
