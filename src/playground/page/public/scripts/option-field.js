// One option of the command that is being written: a labelled field, with a list where there is one.
import { el, icon } from './dom.js';
import { isLong, listedChoices, readOption } from './option-kinds.js';
import { OptionList } from './option-list.js';

/** The pause in typing after which autocomplete is asked. */
const TYPING_PAUSE_MS = 120;

/**
 * What a field needs from its form.
 * @typedef {object} FieldDoor
 * @property {(what: string, channelTypes?: number[]) => import('./option-list.js').Option[]} entities
 * @property {(option: object, typed: string) => Promise<import('./option-list.js').Option[] | undefined>} complete
 * @property {(sentence: string, wrong?: boolean) => void} hint
 * @property {() => void} leave asked for with Backspace in an empty field
 * @property {(field: OptionField) => void} remove
 */

let fields = 0;

export class OptionField {
  /** @param {object} option as Discord describes it @param {FieldDoor} door */
  constructor(option, door) {
    fields += 1;
    this.option = option;
    this.door = door;
    this.asked = 0;
    this.listed = [];
    this.list = new OptionList({ label: option.name, onPick: (picked) => this.pick(picked) });
    this.input = this.#input(`option-${fields}`);
    this.element = el(
      'div',
      { class: `field ${isLong(option) ? 'field-long' : ''}` },
      el('label', { for: this.input.id }, option.name),
      this.input,
      option.required ? undefined : this.#removal(),
    );
  }

  /** What was entered, as it is sent, or what is wrong with it. */
  read() {
    const entered = { text: this.input.value, picked: this.picked };
    const result = readOption(this.option, entered, this.#choices());
    const wrong = result.wrong !== undefined;
    this.element.toggleAttribute('data-wrong', wrong);
    this.input.setAttribute('aria-invalid', String(wrong));
    return result;
  }

  /** Fills the field in as if it had been typed. */
  write(text) {
    this.input.value = text;
  }

  pick(picked) {
    this.picked = picked;
    this.input.value = picked.label;
    this.list.hide();
    this.#expanded();
    this.input.focus();
  }

  /** Whether the key was one of the field's. */
  handleKey(event) {
    if (event.key === 'Tab' && this.list.active !== undefined && this.list.isOpen) {
      this.pick(this.list.active);
      return false;
    }
    const handled = this.list.handleKey(event);
    if (!handled && event.key === 'Escape' && this.list.isOpen) {
      this.list.hide();
      this.#expanded();
      return true;
    }
    if (event.key === 'Backspace' && this.input.value === '') {
      this.door.leave();
      return true;
    }
    this.#expanded();
    return handled;
  }

  #input(id) {
    return el('input', {
      ...{ id, type: 'text', autocomplete: 'off', spellcheck: 'false', role: 'combobox' },
      ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.list.id },
      'aria-required': String(this.option.required === true),
      'aria-description': this.option.description,
      maxlength: this.option.max_length,
      on: {
        focus: () => this.#enter(),
        input: () => this.#typed(),
        blur: () => this.#leave(),
      },
    });
  }

  #removal() {
    const name = `Remove ${this.option.name}`;
    const button = el('button', { type: 'button', class: 'field-remove', 'aria-label': name });
    button.append(icon('close'));
    button.addEventListener('click', () => this.door.remove(this));
    return button;
  }

  #choices() {
    return listedChoices(this.option, this.door.entities);
  }

  #enter() {
    const { description, required } = this.option;
    this.door.hint(`${description}${required ? '' : ' (optional)'}`);
    this.#offer();
  }

  #leave() {
    clearTimeout(this.pause);
    this.asked += 1;
    this.list.hide();
    this.#expanded();
  }

  #typed() {
    this.picked = undefined;
    this.element.removeAttribute('data-wrong');
    this.#offer();
  }

  #offer() {
    if (this.option.autocomplete === true) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.#complete(), TYPING_PAUSE_MS);
      return;
    }
    const typed = this.input.value.toLowerCase();
    const complete = this.picked?.label === this.input.value;
    const shown = this.#choices().filter(({ label }) => label.toLowerCase().includes(typed));
    this.list.show(complete ? [] : shown);
    this.#expanded();
  }

  /** Asks the bot; an answer that comes after a newer question is dropped. */
  async #complete() {
    if (this.picked?.label === this.input.value && this.input.value !== '') return;
    this.asked += 1;
    const question = this.asked;
    const choices = await this.door.complete(this.option, this.input.value);
    if (question !== this.asked || choices === undefined) return;
    this.list.show(choices, { empty: this.input.value === '' ? '' : 'No choice matches.' });
    this.#expanded();
  }

  #expanded() {
    this.input.setAttribute('aria-expanded', String(this.list.isOpen));
    if (this.list.activeId === undefined) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', this.list.activeId);
  }
}
