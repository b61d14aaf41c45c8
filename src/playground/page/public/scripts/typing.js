// The line under the messages: that Footnote is typing, for as long as it says so.
import { find } from './dom.js';
import { nowOf, placeOf } from './places.js';

const LOOK_EVERY_MS = 1000;

export class Typing {
  #line = find('#typing');
  #state;

  constructor() {
    setInterval(() => {
      if (this.#state !== undefined) this.draw(this.#state);
    }, LOOK_EVERY_MS);
  }

  draw(state) {
    this.#state = state;
    const until = placeOf(state)?.typingUntil ?? 0;
    const text = until > nowOf(state) ? 'Footnote is typing…' : '';
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}
