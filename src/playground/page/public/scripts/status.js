// How far the bot is: connecting, indexing with a bar, ready (nothing is shown), or what went wrong.
import { el, fill, find } from './dom.js';
import { announce } from './notices.js';

const SENTENCES = {
  connecting: 'Connecting to the playground…',
  starting: 'Footnote is starting…',
  indexing:
    'Footnote is reading the papers. This is done once; the next start takes a second or two.',
};

export class Status {
  #home = find('#status');
  #drawn;

  draw({ status }) {
    const drawn = JSON.stringify(status);
    if (drawn === this.#drawn) return;
    const before = this.#drawn === undefined ? undefined : JSON.parse(this.#drawn).phase;
    this.#drawn = drawn;
    const { phase } = status;
    this.#home.hidden = phase === 'ready';
    this.#home.toggleAttribute('data-failed', phase === 'failed');
    fill(this.#home, ...this.#parts(status));
    if (before !== phase)
      announce(phase === 'ready' ? 'Footnote is ready.' : (status.sentence ?? SENTENCES[phase]));
  }

  #parts({ phase, sentence, done, total, secondsLeft }) {
    const text = el('p', {}, sentence ?? SENTENCES[phase] ?? '');
    if (phase !== 'indexing' || total === undefined) return [text];
    const bar = el('progress', { max: total, value: done, 'aria-label': 'Papers read' });
    const left = secondsLeft === undefined ? '' : `, about ${secondsLeft} s left`;
    return [text, bar, el('small', {}, `${done} of ${total} papers${left}`)];
  }
}
