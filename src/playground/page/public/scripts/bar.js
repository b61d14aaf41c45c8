// The bar above the messages: where one is, and the panels and colours to switch.
import { el, fill, find, icon } from './dom.js';
import { toggleSide } from './channels.js';
import { placeName, placeOf } from './places.js';
import { toggleTheme } from './theme.js';

const PICTURES = { text: 'hash', thread: 'thread' };

/** Draws the bar. @param {import('./panels.js').Panels} panels */
export class Bar {
  #title = el('h1', {});
  #drawn;

  constructor(panels) {
    const menu = button('menu', 'Channels', toggleSide);
    menu.classList.add('menu-button');
    const clock = button('clock', 'Clock', () => panels.toggle('clock'));
    const wire = button('wire', 'Wire', () => panels.toggle('wire'));
    const theme = button('moon', 'Colours', toggleTheme, 'Switch between light and dark');
    panels.onToggle((open) => {
      clock.setAttribute('aria-expanded', String(open === 'clock'));
      wire.setAttribute('aria-expanded', String(open === 'wire'));
    });
    fill(find('#bar'), menu, this.#title, el('div', { class: 'bar-tools' }, clock, wire, theme));
  }

  draw(state) {
    const place = placeOf(state);
    const name = place === undefined ? 'Footnote' : placeName(place);
    if (name === this.#drawn) return;
    this.#drawn = name;
    document.title = `${name} · Footnote playground`;
    const picture = PICTURES[place?.kind];
    fill(this.#title, ...(picture === undefined ? [] : [icon(picture)]), el('span', {}, name));
  }
}

function button(drawing, text, work, name = text) {
  const element = el('button', {
    type: 'button',
    class: 'icon-button',
    title: name,
    'aria-label': name,
  });
  element.append(icon(drawing), el('span', {}, text));
  element.addEventListener('click', work);
  return element;
}
