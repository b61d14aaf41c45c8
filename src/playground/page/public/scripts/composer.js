// The message box: writes messages, lists commands after a slash and people after an at sign.
import { el, fill, find, icon } from './dom.js';
import { act } from './connection.js';
import { CommandForm } from './command-form.js';
import { matching, sendable, typedCommand, usage } from './command-match.js';
import { registerComposer } from './composer-door.js';
import { nameOf } from './avatar.js';
import { OptionList } from './option-list.js';
import { entities, placeOf, placeTitle, slashCommands } from './places.js';
import { state, update } from './state.js';
import { summaryOf } from './message.js';

const MENTION_BEING_TYPED = /(^|\s)@([\p{L}\p{N}_.-]*)$/u;
const EXCERPT = 80;

export class Composer {
  #home = find('#composer');
  #list = new OptionList({ label: 'Commands', onPick: (option) => option.value.pick() });
  #text;
  #send;
  #replying = el('div', { class: 'replying', hidden: true });
  /** @type {CommandForm | undefined} */
  #form;

  constructor() {
    this.#text = this.#textArea();
    this.#send = el('button', { type: 'submit', class: 'icon-button', 'aria-label': 'Send' });
    this.#send.append(icon('send'));
    const submit = (event) => {
      event.preventDefault();
      void this.#say();
    };
    const form = el('form', { class: 'composer-form', 'aria-label': 'Message', on: { submit } });
    form.append(this.#text, this.#send);
    this.message = el('div', {}, this.#list.element, this.#replying, form);
    fill(this.#home, this.message);
    registerComposer(this);
  }

  /** Shows where a message would go, and what it answers. */
  draw() {
    const place = placeOf(state);
    const name = place === undefined ? '…' : placeTitle(place);
    const closed = place?.canWrite === false;
    this.#text.placeholder = closed ? `You may not write in ${name}` : `Message ${name} or type /`;
    this.#text.setAttribute('aria-label', this.#text.placeholder);
    this.#drawReply(place?.messages.find(({ id }) => id === state.replyTo));
    if (this.#form !== undefined && this.#user !== state.user) this.#leaveCommand();
    this.#user = state.user;
    this.#takeUpCommands();
  }

  /** What was typed before the bot had told its commands becomes one as soon as it has. */
  #takeUpCommands() {
    const known = this.#commands().length;
    const isNews = known > this.#known;
    this.#known = known;
    if (isNews && this.#text.value.startsWith('/') && this.#form === undefined) this.#typed();
  }

  focus() {
    if (this.#form === undefined) this.#text.focus();
    else this.#form.focus();
  }

  writeCommand(name, first) {
    const command = this.#commands().find(({ path }) => path[0] === name);
    if (command !== undefined) this.#enterCommand(command, first);
  }

  #user = state.user;
  #known = 0;

  #commands() {
    return sendable(slashCommands(state.view, placeOf(state)));
  }

  #textArea() {
    return el('textarea', {
      ...{
        id: 'text',
        rows: '1',
        maxlength: '2000',
        autocomplete: 'off',
        'aria-haspopup': 'listbox',
      },
      ...{ 'aria-autocomplete': 'list', 'aria-controls': this.#list.id },
      on: {
        input: () => this.#typed(),
        keydown: (event) => this.#key(event),
        blur: () => this.#close(),
        focus: () => this.#offer(),
      },
    });
  }

  #typed() {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight}px`;
    const typed = this.#text.value;
    const found = typed.startsWith('/')
      ? typedCommand(this.#commands(), typed.slice(1))
      : undefined;
    if (found === undefined) this.#offer();
    else this.#enterCommand(found.command, found.rest);
  }

  #offer() {
    const typed = this.#text.value;
    const mention = MENTION_BEING_TYPED.exec(typed.slice(0, this.#text.selectionStart));
    if (typed.startsWith('/')) this.#offerCommands(typed.slice(1));
    else if (mention !== null) this.#offerPeople(mention[2]);
    else this.#list.hide();
    this.#expanded();
  }

  #offerCommands(typed) {
    const found = matching(this.#commands(), typed);
    const options = found.map((command) => ({
      label: `/${command.title} ${usage(command)}`,
      detail: command.description,
      group: 'Footnote',
      value: { pick: () => this.#enterCommand(command, '') },
    }));
    const empty =
      state.view?.bot.online === true ? 'No such command here.' : 'Footnote is starting…';
    this.#list.show(options, { empty });
  }

  #offerPeople(typed) {
    const wanted = typed.toLowerCase();
    const people = entities(state, 'user').filter(({ label }) =>
      label.toLowerCase().startsWith(wanted),
    );
    const options = people.map(({ label, value }) => ({
      label: `@${label}`,
      group: 'People',
      value: { pick: () => this.#mention(typed, label, value) },
    }));
    this.#list.show(options);
  }

  #mention(typed, label) {
    const at = this.#text.selectionStart;
    this.#text.setRangeText(`${label} `, at - typed.length, at, 'end');
    this.#close();
  }

  #close() {
    this.#list.hide();
    this.#expanded();
  }

  #expanded() {
    const { activeId } = this.#list;
    if (activeId === undefined) this.#text.removeAttribute('aria-activedescendant');
    else this.#text.setAttribute('aria-activedescendant', activeId);
  }

  #key(event) {
    const picksWithTab = event.key === 'Tab' && this.#list.active !== undefined;
    if (picksWithTab) this.#list.onPick(this.#list.active);
    if (picksWithTab || this.#list.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void this.#say();
    } else if (event.key === 'Escape') {
      if (this.#list.isOpen) this.#close();
      else update({ replyTo: undefined });
      event.preventDefault();
    }
    this.#expanded();
  }

  async #say() {
    const content = withMentions(this.#text.value.trim());
    const channel = placeOf(state)?.id;
    const isEarly = content.startsWith('/') && state.view?.bot.online !== true;
    if (content === '' || channel === undefined || isEarly) return;
    const replyTo = state.replyTo;
    this.#clear();
    const sent = await act('say', {
      channel,
      content,
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    if (sent === undefined) this.#text.value = content;
  }

  #clear() {
    this.#text.value = '';
    this.#text.style.height = 'auto';
    this.#close();
    update({ replyTo: undefined });
  }

  #enterCommand(command, first) {
    this.#clear();
    this.#form = new CommandForm(command, {
      entities: (what, channelTypes) => entities(state, what, channelTypes),
      complete: (form, option, typed) => this.#complete(form, option, typed),
      send: (form, values) => void this.#sendCommand(form, values),
      leave: () => this.#leaveCommand(true),
    });
    fill(this.#home, this.#form.element);
    if (first !== '') this.#form.write(first);
    this.#form.focus();
  }

  #leaveCommand(focus = false) {
    this.#form = undefined;
    fill(this.#home, this.message);
    if (focus) this.#text.focus();
  }

  async #complete(form, { name }, typed) {
    const others = Object.entries(form.values()).filter(([other]) => other !== name);
    const values = Object.fromEntries(others);
    const details = { channel: placeOf(state)?.id, path: form.command.path, values };
    const answer = await act('autocomplete', { ...details, option: name, typed });
    return answer?.choices.map((choice) => ({ label: choice.name, value: choice.value }));
  }

  async #sendCommand(form, values) {
    const details = { channel: placeOf(state)?.id, path: form.command.path, values };
    this.#leaveCommand(true);
    await act('slash', details);
  }

  #drawReply(message) {
    this.#replying.hidden = message === undefined;
    if (message === undefined) return;
    const stop = el('button', {
      type: 'button',
      class: 'icon-button',
      'aria-label': 'Do not reply',
    });
    stop.append(icon('close'));
    stop.addEventListener('click', () => update({ replyTo: undefined }));
    const who = el('strong', {}, nameOf(message.author));
    fill(this.#replying, 'Replying to ', who, summaryOf(message).slice(0, EXCERPT), stop);
  }
}

/** The text as Discord's program sends it: names after an at sign become mentions. */
function withMentions(text) {
  return entities(state, 'user').reduce(
    (all, { label, value }) => all.replaceAll(`@${label}`, `<@${value}>`),
    text,
  );
}
