// Components V2 and rows of buttons and selects, as elements; unknown kinds are named rather than hidden.
import { el, icon, outwardLink, webAddress } from './dom.js';
import { fileCard, picture } from './files.js';
import { markdownView } from './markdown-view.js';
import { selectMenu } from './select-menu.js';

/**
 * What components need from their surroundings.
 * @typedef {object} Surroundings
 * @property {{ nameOf: Function, now: () => number }} names
 * @property {(what: string, channelTypes?: number[]) => import('./option-list.js').Option[]} choices
 * the users, roles or channels that a select offers
 * @property {(customId: string) => void} press
 * @property {(customId: string) => boolean} waiting whether the bot has not answered to a button yet
 * @property {boolean} hasFailed whether the last use of a component of this message failed
 * @property {(customId: string, values: string[]) => void} select
 * @property {(url: string) => object | undefined} attachment a file of the message, by its name or its address
 */

const LINK = 5;
const STRING_SELECT = 3;

/** What the other selects choose from, by kind. */
export const CHOSEN_FROM = { 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' };

/** @param {object[]} components @param {Surroundings} around */
export function componentsView(components, around) {
  return el('div', { class: 'components' }, ...components.map((one) => viewOf(one, around)));
}

function viewOf(component, around) {
  const view = VIEWS[component.type];
  if (view !== undefined) return view(component, around);
  return el('p', { class: 'elsewhere' }, `A component of kind ${component.type}.`);
}

const VIEWS = {
  1: (row, around) =>
    el('div', { class: 'row' }, ...row.components.map((one) => viewOf(one, around))),
  2: button,
  3: select,
  5: select,
  6: select,
  7: select,
  8: select,
  9: section,
  10: ({ content }, { names }) => markdownView(content, names),
  11: ({ media, description }, around) =>
    picture(addressOf(media, around), { class: 'thumbnail', alt: description ?? '' }),
  12: ({ items }, around) =>
    el(
      'div',
      { class: 'media' },
      ...items.map(({ media, description }) =>
        picture(addressOf(media, around), { alt: description ?? '' }),
      ),
    ),
  13: ({ file }, around) => fileCard(fileOf(file, around)),
  14: ({ divider = true, spacing = 1 }) =>
    el('hr', { class: 'separator', data: { spacing, ...(divider ? {} : { plain: '' }) } }),
  17: container,
};

function container({ components, accent_color: colour, spoiler }, around) {
  const views = components.map((one) => viewOf(one, around));
  const element = el('div', { class: 'container' }, ...views);
  if (typeof colour === 'number') {
    element.dataset.accent = '';
    element.style.setProperty('--accent-colour', colourOf(colour));
  }
  return spoiler === true ? covered(element) : element;
}

/** A colour of Discord's, which is a number, as CSS writes it. */
export function colourOf(number) {
  return `#${number.toString(16).padStart(6, '0')}`;
}

function covered(element) {
  element.hidden = true;
  const cover = el('button', { type: 'button', class: 'button' }, 'Show the spoiler');
  cover.addEventListener('click', () => {
    cover.remove();
    element.hidden = false;
  });
  return el('div', {}, cover, element);
}

function section({ components, accessory }, around) {
  const texts = components.map((one) => viewOf(one, around));
  return el(
    'div',
    { class: 'section' },
    el('div', { class: 'section-texts' }, ...texts),
    accessory && viewOf(accessory, around),
  );
}

function button(component, around) {
  const { style, label = '', emoji, url, custom_id: customId, disabled = false } = component;
  const shown = label || emoji?.name || 'Button';
  const drawn = label === '' ? undefined : pictureOf(emoji);
  const address = style === LINK ? webAddress(url) : undefined;
  if (address !== undefined) {
    return outwardLink(
      address,
      { class: 'button', data: { style } },
      ...[drawn, shown].filter(Boolean),
      icon('outward'),
    );
  }
  const element = el('button', { type: 'button', class: 'button', disabled }, drawn, shown);
  Object.assign(element.dataset, { style, customId });
  if (around.waiting(customId)) element.setAttribute('aria-busy', 'true');
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-busy') !== 'true') around.press(customId);
  });
  return element;
}

/** Emoji that buttons use again and again have a drawing, for machines without a font for them. */
const DRAWN = { '👍': 'thumbUp', '👎': 'thumbDown' };

function pictureOf(emoji) {
  if (!emoji?.name) return undefined;
  const drawing = DRAWN[emoji.name];
  return drawing === undefined ? el('span', {}, emoji.name) : icon(drawing);
}

function select(component, around) {
  const options =
    component.type === STRING_SELECT
      ? component.options.map(stringOption)
      : around.choices(CHOSEN_FROM[component.type], component.channel_types);
  const send = (values) => around.select(component.custom_id, values);
  return selectMenu(component, { options, send });
}

function stringOption({ label, value, description, emoji, default: chosen = false }) {
  const shown = [emoji?.name, label].filter(Boolean).join(' ');
  return { label: shown, value, detail: description, chosen };
}

function fileOf({ url }, around) {
  return around.attachment(url) ?? { filename: url, url, size: 0 };
}

function addressOf({ url }, around) {
  return around.attachment(url)?.url ?? url;
}
