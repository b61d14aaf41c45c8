// The clock panel: the playground's time, and moving it on, so that tomorrow's paper comes today.
import { act } from './connection.js';
import { el } from './dom.js';
import { announce } from './notices.js';
import { nowOf } from './places.js';
import { state } from './state.js';
import { wholeTime } from './time.js';

const STEPS = [
  ['1 hour on', { hours: 1 }],
  ['Next day', { hours: 24 }],
  ['A week on', { hours: 168 }],
];

const TICK_MS = 1000;

/** The content of the panel. */
export class Clock {
  #now = el('time', { class: 'clock-now' });

  constructor() {
    const buttons = STEPS.map(([name, step]) => {
      const button = el('button', { type: 'button', class: 'button' }, name);
      button.addEventListener('click', () => void this.#move(step));
      return button;
    });
    this.element = el(
      'div',
      { class: 'panel-body' },
      el(
        'p',
        {},
        'The bot lives in this time. What is planned for the time between happens as it moves on.',
      ),
      this.#now,
      el('div', { class: 'row' }, ...buttons),
    );
    setInterval(() => this.draw(), TICK_MS);
  }

  draw() {
    const text = wholeTime(nowOf(state));
    if (this.#now.textContent !== text) this.#now.textContent = text;
  }

  async #move({ hours }) {
    const moved = await act('clock', { hours });
    if (moved !== undefined) announce(`It is now ${wholeTime(nowOf(state))}.`);
  }
}
