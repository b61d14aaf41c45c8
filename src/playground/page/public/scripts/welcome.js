// The beginning of a channel: what it is, and what to try first.
import { el } from './dom.js';
import { writeCommand } from './composer-door.js';
import { placeName, slashCommands } from './places.js';

const SUGGESTIONS = [
  { command: 'ask', text: 'How do I fine-tune a 7B model on one consumer GPU?' },
  { command: 'related', text: 'LoRA Learns Less and Forgets Less' },
  { command: 'ask', text: 'How long should I boil eggs for ramen?' },
  { command: 'paper-of-the-day', text: '' },
];

/** The first entry of a channel's messages. */
export function welcome(place, { view }) {
  const names = slashCommands(view, place).map(({ name }) => name);
  const offered = SUGGESTIONS.filter(({ command }) => names.includes(command));
  return el(
    'li',
    { class: 'welcome' },
    el('h2', {}, place.kind === 'text' ? `Welcome to #${place.name}` : placeName(place)),
    el('p', {}, introduction(place)),
    offered.length > 0 && place.kind !== 'thread' && suggestions(offered),
  );
}

function introduction(place) {
  const { kind, server } = place;
  if (kind === 'thread') return 'The beginning of this thread.';
  if (kind === 'group') return 'A conversation that Footnote is not part of.';
  if (kind === 'direct') return `The beginning of your conversation with ${placeName(place)}.`;
  if (!server.hasBot)
    return 'Footnote is not on this server; those who installed it for themselves can use it here.';
  return 'Ask Footnote about the papers: type / for its commands, mention @Footnote to talk, or try one of these.';
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
