// Sentences for the person: errors that stay until they are dismissed, and news for a screen reader.
import { el, find, icon } from './dom.js';

const MOST_SHOWN = 3;

/** Shows what went wrong. @param {string} sentence */
export function showError(sentence) {
  const close = el('button', { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss' });
  const toast = el('div', { class: 'toast' }, icon('warning'), el('span', {}, sentence), close);
  close.append(icon('close'));
  close.addEventListener('click', () => toast.remove());
  const toasts = find('#toasts');
  toasts.append(toast);
  while (toasts.children.length > MOST_SHOWN) toasts.firstElementChild.remove();
}

/** Lets a screen reader say something; nothing is seen. @param {string} sentence */
export function announce(sentence) {
  find('#announcer').textContent = sentence;
}
