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
    const faults = faultsIn(entry.answer).slice(0, MOST_FAULTS);
    const dismiss = button('Dismiss', () => {
      this.#dismissed = entry.number;
      this.#drawn = undefined;
      this.#home.hidden = true;
    });
    return [
      el('strong', {}, icon('warning'), title),
      el('p', {}, `${entry.what}: ${entry.status} ${entry.answer?.message ?? ''}`),
      el('ul', {}, ...faults.map((fault) => el('li', {}, fault))),
      el(
        'div',
        { class: 'row' },
        button('Show in the wire', () => this.#showInWire(entry.number)),
        dismiss,
      ),
    ];
  }
}

/** Discord's tree of faults, a line each. */
function faultsIn({ errors } = {}, path = []) {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([step, inner]) =>
    step === '_errors'
      ? inner.map(({ message }) => `${path.join('.')}: ${message}`)
      : faultsIn({ errors: inner }, [...path, step]),
  );
}

function button(text, work) {
  return el('button', { type: 'button', class: 'button', on: { click: work } }, text);
}
