// The wire panel: what Discord's side and the bot said to one another, raw, newest first.
import { el, fill } from './dom.js';

/** The content of the panel; an entry is drawn once, its text when it is opened. */
export class Wire {
  #list = el('ol', { class: 'wire-entries', 'aria-label': 'Newest first' });
  #drawn = new Map();

  constructor() {
    const about =
      'Every event that the bot got and every request that it made, as they were. A request that Discord would refuse is marked.';
    this.element = el('div', { class: 'panel-body' }, el('p', {}, about), this.#list);
  }

  draw({ wire }) {
    const before = this.#drawn;
    const entries = wire.map((one) => [one.number, before.get(one.number) ?? entryView(one)]);
    this.#drawn = new Map(entries);
    const same = entries.every(([number]) => before.has(number));
    if (same && before.size === entries.length) return;
    fill(this.#list, ...[...this.#drawn.values()].reverse());
  }

  /** Opens an entry and brings it into sight. */
  reveal(number) {
    const details = this.#drawn.get(number)?.querySelector('details');
    if (!details) return;
    details.open = true;
    details.querySelector('summary').focus();
  }
}

function entryView(entry) {
  const isEvent = entry.kind === 'event';
  const refused = entry.refused === true;
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(entry.at);
  const what = isEvent ? entry.event : `${entry.method} ${entry.path}`;
  const result = isEvent ? '' : `${entry.status}${refused ? ' refused' : ''}`;
  const details = el(
    'details',
    { class: 'wire-entry', data: refused ? { refused: '' } : {} },
    el(
      'summary',
      {},
      el('span', {}, isEvent ? 'to the bot' : 'from the bot'),
      el('span', { class: 'what' }, what),
      el('span', {}, result),
      el('time', {}, time),
    ),
  );
  const show = () => showInside(details, entry);
  details.addEventListener('toggle', show, { once: true });
  return el('li', {}, details);
}

function showInside(details, { data, body, answer }) {
  const parts = [
    ['Event', data],
    ['Sent', body],
    ['Answered', answer],
  ];
  for (const [title, content] of parts.filter(([, content]) => content !== undefined)) {
    const text = JSON.stringify(content, null, 2);
    details.append(el('h3', {}, title), el('pre', { tabindex: '0', 'aria-label': title }, text));
  }
}
