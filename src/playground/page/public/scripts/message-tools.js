// What can be done with a message: answer it, react, use a message command, delete one's own.
import { el, icon } from './dom.js';
import { OptionList } from './option-list.js';

const EMOJI = ['👍', '👎', '❤️', '🎉', '🤔', '👀', '🔖'];

/** The tools beside a message; seen when it is pointed at or holds the focus. */
export function messageTools(message, actions) {
  const may = actions.allowedFor(message);
  const tools = [
    may.react &&
      menuButton(
        'smile',
        'Add a reaction',
        () => EMOJI.map(emojiOption),
        (emoji) => actions.react(message, emoji, true),
      ),
    may.reply && tool('reply', 'Reply', () => actions.reply(message)),
    may.commands.length > 0 &&
      menuButton(
        'apps',
        'Apps: commands for this message',
        () => may.commands.map(commandOption),
        (name) => actions.messageCommand(message, name),
      ),
    may.delete && tool('trash', 'Delete the message', () => actions.delete(message)),
  ].filter(Boolean);
  if (tools.length === 0) return undefined;
  return el('div', { class: 'message-tools', role: 'group', 'aria-label': 'Message' }, ...tools);
}

function emojiOption(emoji) {
  return { label: emoji, value: emoji };
}

function commandOption({ name }) {
  return { label: name, value: name, group: 'Apps' };
}

function tool(drawing, name, work) {
  const button = el('button', {
    type: 'button',
    class: 'icon-button',
    'aria-label': name,
    title: name,
  });
  button.append(icon(drawing));
  button.addEventListener('click', work);
  return button;
}

function menuButton(drawing, name, options, pick) {
  const button = tool(drawing, name, () => (list.isOpen ? close() : open()));
  const list = new OptionList({
    label: name,
    onPick: ({ value }) => {
      close();
      pick(value);
    },
  });
  const tell = () => {
    button.setAttribute('aria-expanded', String(list.isOpen));
    if (list.activeId === undefined) button.removeAttribute('aria-activedescendant');
    else button.setAttribute('aria-activedescendant', list.activeId);
  };
  const open = () => {
    list.show(options());
    tell();
  };
  const close = () => {
    list.hide();
    tell();
  };
  button.setAttribute('aria-haspopup', 'listbox');
  button.setAttribute('aria-controls', list.id);
  tell();
  button.addEventListener('blur', close);
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && list.isOpen) close();
    else if (list.handleKey(event)) tell();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return el('div', { class: 'tool-menu' }, button, list.element);
}
