// A command that is being written: its name, a field for each option that is in use, the others to add.
import { el, fill, icon } from './dom.js';
import { OptionField } from './option-field.js';

/**
 * What a command form needs from the composer.
 * @typedef {object} FormDoor
 * @property {(what: string, channelTypes?: number[]) => import('./option-list.js').Option[]} entities
 * @property {(form: CommandForm, option: object, typed: string) => Promise<any>} complete
 * @property {(form: CommandForm, values: Record<string, unknown>) => void} send
 * @property {() => void} leave
 */

export class CommandForm {
  /** @param {import('./command-match.js').Sendable} command @param {FormDoor} door */
  constructor(command, door) {
    this.command = command;
    this.door = door;
    this.hint = el('p', { class: 'hint', 'aria-live': 'polite' }, command.description);
    this.fields = command.options.filter(({ required }) => required).map((one) => this.#field(one));
    this.lists = el('div', {});
    this.row = el('div', { class: 'command-fields' });
    this.element = this.#frame();
    this.#draw();
  }

  /** Puts the focus where something is to be entered. */
  focus() {
    const empty = this.fields.find(({ input }) => input.value === '');
    (empty ?? this.fields[0])?.input.focus();
    if (this.fields.length === 0) this.sendButton.focus();
  }

  /** Fills in the first option. */
  write(text) {
    const [first] =
      this.fields.length === 0 ? this.command.options.map((one) => this.#add(one)) : this.fields;
    first?.write(text);
  }

  /** The values so far, wrong ones left out. */
  values() {
    const read = this.fields.map((field) => [field.option.name, field.read().value]);
    return Object.fromEntries(read.filter(([, value]) => value !== undefined));
  }

  #frame() {
    this.sendButton = el('button', {
      type: 'submit',
      class: 'icon-button',
      'aria-label': 'Send the command',
    });
    this.sendButton.append(icon('send'));
    const leave = el('button', {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Leave the command',
    });
    leave.append(icon('close'));
    leave.addEventListener('click', () => this.door.leave());
    const submit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    const name = `Command /${this.command.title}`;
    const on = { submit, keydown: (event) => this.#key(event) };
    const form = el('form', { class: 'composer-form', 'aria-label': name, novalidate: true, on });
    form.append(this.row, leave, this.sendButton);
    return el('div', {}, this.lists, this.hint, form);
  }

  #field(option) {
    return new OptionField(option, {
      entities: this.door.entities,
      complete: (asked, typed) => this.door.complete(this, asked, typed),
      hint: (sentence) => this.#hint(sentence),
      leave: () => this.door.leave(),
      remove: (field) => this.#remove(field),
    });
  }

  #draw() {
    const used = this.fields.map(({ option }) => option.name);
    const unused = this.command.options.filter(({ name }) => !used.includes(name));
    const more = unused.map((option) => {
      const button = el('button', {
        type: 'button',
        class: 'more-options',
        title: option.description,
      });
      button.append(`+ ${option.name}`);
      button.setAttribute('aria-label', `Add the option ${option.name}: ${option.description}`);
      button.addEventListener('click', () => this.#add(option).input.focus());
      return button;
    });
    const name = el('span', { class: 'command-name' }, `/${this.command.title}`);
    fill(this.row, name, ...this.fields.map(({ element }) => element), ...more);
    fill(this.lists, ...this.fields.map(({ list }) => list.element));
  }

  #add(option) {
    const field = this.#field(option);
    this.fields.push(field);
    this.#draw();
    return field;
  }

  #remove(field) {
    this.fields = this.fields.filter((other) => other !== field);
    this.#draw();
    this.focus();
  }

  #hint(sentence, wrong = false) {
    this.hint.textContent = sentence;
    this.hint.toggleAttribute('data-wrong', wrong);
  }

  #key(event) {
    const field = this.fields.find(({ input }) => input === event.target);
    const handled = field?.handleKey(event) ?? false;
    if (!handled && event.key === 'Escape') this.door.leave();
    if (handled || event.key === 'Escape') event.preventDefault();
  }

  #submit() {
    const read = this.fields.map((field) => ({ field, ...field.read() }));
    const wrong = read.find((one) => one.wrong !== undefined);
    if (wrong !== undefined) {
      wrong.field.input.focus();
      this.#hint(wrong.wrong, true);
      return;
    }
    this.door.send(this, this.values());
  }
}
