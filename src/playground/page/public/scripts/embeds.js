// Embeds, as elements.
import { colourOf } from './components.js';
import { el, outwardLink, webAddress } from './dom.js';
import { picture } from './files.js';
import { markdownView } from './markdown-view.js';
import { messageTime } from './time.js';

/** An embed. @param {object} embed @param {import('./components.js').Surroundings} around */
export function embedView(embed, around) {
  const { names } = around;
  const element = el(
    'article',
    { class: 'embed' },
    embed.author && el('p', { class: 'embed-author' }, linked(embed.author.name, embed.author.url)),
    embed.title && titleOf(embed, names),
    embed.description && markdownView(embed.description, names),
    fieldsOf(embed, names),
    embed.thumbnail &&
      picture(embed.thumbnail.url, { class: 'thumbnail embed-thumbnail', alt: '' }),
    embed.image && picture(embed.image.url, { alt: '' }),
    footerOf(embed, names),
  );
  if (typeof embed.color === 'number') {
    element.style.setProperty('--accent-colour', colourOf(embed.color));
  }
  return element;
}

function titleOf({ title, url }, names) {
  const text = markdownView(title, names);
  const address = webAddress(url);
  const shown = address === undefined ? text : outwardLink(address, {}, text);
  return el('div', { class: 'embed-title' }, shown);
}

function fieldsOf({ fields = [] }, names) {
  if (fields.length === 0) return undefined;
  const shown = fields.map(({ name, value, inline }) =>
    el(
      'div',
      { data: inline === true ? { inline: '' } : {} },
      el('dt', {}, markdownView(name, names)),
      el('dd', {}, markdownView(value, names)),
    ),
  );
  return el('dl', { class: 'embed-fields' }, ...shown);
}

function footerOf({ footer, timestamp }, { now }) {
  const parts = [footer?.text, timestamp && messageTime(timestamp, now())].filter(Boolean);
  return parts.length === 0 ? undefined : el('p', { class: 'embed-footer' }, parts.join(' · '));
}

function linked(text, url) {
  const address = webAddress(url);
  return address === undefined ? text : outwardLink(address, {}, text);
}
