// A modal that the bot opened: its fields, what is wrong with them, and sending or leaving it.
import { act } from './connection.js';
import { CHOSEN_FROM } from './components.js';
import { el, fill, find, icon } from './dom.js';
import { inputOf } from './modal-inputs.js';
import { markdownView } from './markdown-view.js';
import { entities } from './places.js';
import { state } from './state.js';

const TEXT = 10;
const LABEL = 18;
const ROW = 1;

/** Opens the modal that waits for the user, once, and closes it when it no longer waits. */
export class ModalDialog {
  #dialog = find('#modal');
  #shown;
  #fields = [];
  #names;

  constructor(names) {
    this.#names = names;
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#leave();
    });
  }

  draw({ view }) {
    const waiting = view?.modals.at(-1);
    if (waiting?.interaction === this.#shown) return;
    this.#shown = waiting?.interaction;
    if (waiting === undefined) this.#dialog.close();
    else this.#open(waiting.modal);
  }

  #open(modal) {
    this.#fields = [];
    const parts = modal.components.map((component) => this.#part(component));
    this.wrong = el('p', { class: 'modal-wrong', role: 'alert' });
    const submit = (event) => {
      event.preventDefault();
      void this.#submit();
    };
    const form = el(
      'form',
      { novalidate: true, on: { submit } },
      el(
        'div',
        { class: 'modal-head' },
        el('h2', { id: 'modal-title' }, modal.title),
        this.#cross(),
      ),
      ...parts,
      this.wrong,
      el('div', { class: 'modal-actions' }, this.#cancel(), submitButton()),
    );
    fill(this.#dialog, form);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#fields[0]?.focus();
  }

  #part(component) {
    if (component.type === TEXT) return markdownView(component.content, this.#names());
    if (component.type === LABEL) {
      const { label, description } = component;
      return this.#field({ ...component.component, label, description });
    }
    if (component.type === ROW)
      return el('div', {}, ...component.components.map((one) => this.#field(one)));
    return el('p', { class: 'elsewhere' }, `A component of kind ${component.type}.`);
  }

  #field(component) {
    const options =
      component.options ?? entities(state, CHOSEN_FROM[component.type], component.channel_types);
    const field = inputOf(component, options);
    this.#fields.push(field);
    return field.element;
  }

  #cross() {
    const cross = this.#button('icon-button', '', () => this.#leave());
    cross.setAttribute('aria-label', 'Close without sending');
    cross.append(icon('close'));
    return cross;
  }

  #cancel() {
    return this.#button('button', 'Cancel', () => this.#leave());
  }

  #button(kind, text, work) {
    return el('button', { type: 'button', class: kind, on: { click: work } }, text);
  }

  #leave() {
    this.#dialog.close();
    void act('dismissModal', { modal: this.#shown });
  }

  async #submit() {
    const wrong = this.#fields.find((field) => field.wrong() !== undefined);
    if (wrong !== undefined) {
      this.wrong.textContent = wrong.wrong();
      wrong.focus();
      return;
    }
    const values = Object.fromEntries(this.#fields.map((field) => [field.id, field.value()]));
    await act('submit', { modal: this.#shown, values });
  }
}

function submitButton() {
  return el('button', { type: 'submit', class: 'button', data: { style: 1 } }, 'Submit');
}
