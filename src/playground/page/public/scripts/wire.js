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
    const kept = new Map(
      wire.map((entry) => [entry.number, this.#drawn.get(entry.number) ?? entryView(entry)]),
    );
    if (
      kept.size === this.#drawn.size &&
      [...kept.keys()].every((number) => this.#drawn.has(number))
    )
      return;
    this.#drawn = kept;
    fill(this.#list, ...[...kept.values()].reverse());
  }

  /** Opens an entry and brings it into sight. */
  reveal(number) {
    const details = this.#drawn.get(number)?.querySelector('details');
    if (details === undefined || details === null) return;
    details.open = true;
    details.querySelector('summary').focus();
  }
}

function entryView({ from, what, at, refused, status, sent, answer }) {
  const arrow = from === 'bot' ? '← bot' : '→ bot';
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date(at));
  const result = status === undefined ? '' : refused ? `${status} refused` : String(status);
  const details = el(
    'details',
    { class: 'wire-entry', data: refused ? { refused: '' } : {} },
    el(
      'summary',
      {},
      el('span', {}, arrow),
      el('span', { class: 'what' }, what),
      el('span', {}, result),
      el('time', {}, time),
    ),
  );
  details.addEventListener('toggle', () => showInside(details, { sent, answer }), { once: true });
  return el('li', {}, details);
}

function showInside(details, { sent, answer }) {
  const parts = [
    ['Sent', sent],
    ['Answered', answer],
  ].filter(([, body]) => body !== undefined);
  for (const [title, body] of parts) {
    const text = JSON.stringify(body, null, 2);
    details.append(el('h3', {}, title), el('pre', { tabindex: '0', 'aria-label': title }, text));
  }
}
