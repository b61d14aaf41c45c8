// The select menus of a message: a button that opens a list; what is chosen is sent when the list closes.
import { el, icon } from './dom.js';
import { OptionList } from './option-list.js';

const SENT_AT_ONCE = 1;

/**
 * A select menu.
 * @param {object} component as Discord describes it
 * @param {{ options: import('./option-list.js').Option[], send: (values: string[]) => void }} work
 */
export function selectMenu(component, { options, send }) {
  const { placeholder = 'Choose…', max_values: most = 1, min_values: least = 1 } = component;
  const menu = new Menu({ label: placeholder, most, least, send, options });
  menu.choose(chosenAtFirst(component, options));
  menu.button.disabled = component.disabled === true;
  menu.button.dataset.customId = component.custom_id;
  return menu.element;
}

/** The values that a select shows before anybody has chosen. */
function chosenAtFirst({ default_values: values = [] }, options) {
  const ids = values.map(({ id }) => id);
  return options.filter((option) => option.chosen === true || ids.includes(option.value));
}

class Menu {
  constructor({ label, most, least, send, options }) {
    Object.assign(this, { label, most, least, send, options, chosen: [] });
    this.list = new OptionList({ label, many: most > 1, onPick: (option) => this.pick(option) });
    this.text = el('span', { class: 'select-text' });
    this.button = el(
      'button',
      {
        type: 'button',
        class: 'select-button',
        'aria-haspopup': 'listbox',
        'aria-expanded': 'false',
        on: {
          click: () => (this.list.isOpen ? this.close() : this.open()),
          keydown: (event) => this.key(event),
          blur: () => this.close(),
        },
      },
      this.text,
      icon('down'),
    );
    this.element = el('div', { class: 'select' }, this.button, this.list.element);
  }

  choose(chosen) {
    this.chosen = chosen;
    const text = chosen.map(({ label }) => label).join(', ');
    this.text.textContent = text || this.label;
    this.text.toggleAttribute('data-placeholder', text === '');
    this.button.setAttribute('aria-label', text ? `${this.label}: ${text}` : this.label);
  }

  open() {
    this.before = valuesOf(this.chosen).join();
    this.list.show(this.options, { empty: 'Nothing to choose.', chosen: valuesOf(this.chosen) });
    this.expanded();
  }

  close() {
    if (!this.list.isOpen) return;
    this.list.hide();
    this.expanded();
    const values = valuesOf(this.chosen);
    if (values.length >= this.least && values.join() !== this.before) this.send(values);
  }

  pick(option) {
    const others = this.chosen.filter((other) => other !== option);
    const taken = others.length < this.chosen.length;
    if (this.most === SENT_AT_ONCE) {
      this.choose([option]);
      this.before = undefined;
      this.close();
    } else {
      this.choose(taken ? others : [...others, option].slice(-this.most));
      this.list.show(this.options, {
        at: this.options.indexOf(option),
        chosen: valuesOf(this.chosen),
      });
    }
  }

  key(event) {
    const opens = !this.list.isOpen && ['ArrowDown', 'ArrowUp'].includes(event.key);
    const handled =
      opens || this.list.handleKey(event) || (event.key === 'Escape' && this.list.isOpen);
    if (opens) this.open();
    if (event.key === 'Escape') this.close();
    if (handled) event.preventDefault();
    this.expanded();
  }

  expanded() {
    this.button.setAttribute('aria-expanded', String(this.list.isOpen));
    this.button.setAttribute('aria-controls', this.list.id);
    if (this.list.activeId === undefined) this.button.removeAttribute('aria-activedescendant');
    else this.button.setAttribute('aria-activedescendant', this.list.activeId);
  }
}

function valuesOf(chosen) {
  return chosen.map(({ value }) => value);
}
