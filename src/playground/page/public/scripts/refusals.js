// Requests of the bot that Discord would refuse, as errors that nobody overlooks.
import { el, fill, icon } from './dom.js';

const MOST_FAULTS = 5;

/** The refusals that have not been dismissed, above the message box. */
export class Refusals {
  #home;
  #dismissed = 0;
  #showInWire;
  #drawn;

  constructor(home, showInWire) {
    this.#home = home;
    this.#showInWire = showInWire;
  }

  draw({ wire }) {
    const refused = wire.filter(
      ({ refused, number }) => refused === true && number > this.#dismissed,
    );
    const last = refused.at(-1);
    if (last?.number === this.#drawn) return;
    this.#drawn = last?.number;
    this.#home.hidden = last === undefined;
    fill(this.#home, ...(last === undefined ? [] : this.#parts(last, refused.length)));
  }

  #parts(entry, count) {
    const title =
      count === 1 ? 'Discord would refuse this' : `Discord would refuse this (${count} so far)`;
    const { faults, method, path, status, answer } = entry;
    const lines = faults.slice(0, MOST_FAULTS).map((fault) => `${fault.path}: ${fault.message}`);
    const dismiss = button('Dismiss', () => {
      this.#dismissed = entry.number;
      this.#drawn = undefined;
      this.#home.hidden = true;
    });
    return [
      el('strong', {}, icon('warning'), title),
      el('p', {}, `${method} ${path}: ${status} ${answer?.message ?? ''}`),
      el('ul', {}, ...lines.map((line) => el('li', {}, line))),
      el(
        'div',
        { class: 'row' },
        button('Show in the wire', () => this.#showInWire(entry.number)),
        dismiss,
      ),
    ];
  }
}

function button(text, work) {
  return el('button', { type: 'button', class: 'button', on: { click: work } }, text);
}
