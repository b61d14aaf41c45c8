// The beginning of a channel: what it is, and what to try first.
import { el } from './dom.js';
import { writeCommand } from './composer-door.js';

const SUGGESTIONS = [
  { command: 'ask', text: 'Does LoRA learn less than full fine-tuning?' },
  { command: 'related', text: 'LoRA Learns Less and Forgets Less' },
  { command: 'ask', text: 'How long should I boil eggs for ramen?' },
  { command: 'paper-of-the-day', text: '' },
];

/** The first entry of a channel's messages. */
export function welcome(place, { view }) {
  const names = view.slashCommands.map(({ name }) => name);
  const offered = SUGGESTIONS.filter(({ command }) => names.includes(command));
  return el(
    'li',
    { class: 'welcome' },
    el('h2', {}, place.kind === 'text' ? `Welcome to #${place.name}` : place.name),
    el('p', {}, introduction(place)),
    offered.length > 0 && place.kind !== 'thread' && suggestions(offered),
  );
}

function introduction({ kind, name }) {
  if (kind === 'thread') return 'The beginning of this thread.';
  if (kind === 'direct') return `The beginning of your conversation with ${name}.`;
  return 'Ask Footnote about the papers: type / for its commands, or try one of these.';
}

function suggestions(offered) {
  const items = offered.map(({ command, text }) => {
    const button = el('button', { type: 'button', class: 'suggestion' });
    button.append(el('code', {}, `/${command}`), text === '' ? '' : ` ${text}`);
    button.addEventListener('click', () => writeCommand(command, text));
    return el('li', {}, button);
  });
  return el('ul', { class: 'suggestions', 'aria-label': 'To try' }, ...items);
}
