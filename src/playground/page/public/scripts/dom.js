// Makes elements from data: text becomes text nodes, never markup, and an address is checked before it is a link.

/**
 * Makes an element.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] `class`, `on` (listeners by event), `data`, any other attribute;
 * an attribute whose value is undefined or false is left out, true makes it empty
 * @param {...(Node | string | undefined | false | null)} children
 * @returns {HTMLElement}
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const { on = {}, data = {}, ...attributes } = properties;
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  Object.assign(element.dataset, data);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child || child === ''));
  return element;
}

/**
 * A drawing of one stroke, for buttons; hidden from screen readers, whose users get the button's name.
 * @param {string} name of a drawing in ICONS
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Replaces what an element holds. @param {Element} element @param {...(Node | string)} children */
export function fill(element, ...children) {
  element.replaceChildren(...children);
}

/** The one element that a page's selector names. @param {string} selector @returns {HTMLElement} */
export function find(selector) {
  return document.querySelector(selector);
}

/**
 * An address as a link may carry it; undefined when it is none of the web.
 * @param {unknown} address
 */
export function webAddress(address) {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).href : undefined;
}

/** A link that opens elsewhere and tells the other side nothing. @param {string} address */
export function outwardLink(address, properties = {}, ...children) {
  const outward = { href: address, target: '_blank', rel: 'noreferrer noopener', title: address };
  return el('a', { ...outward, ...properties }, ...children);
}

const ICONS = {
  bolt: 'M13 2 4 14h7l-1 8 9-12h-7z',
  check: 'm4 12 5 5L20 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  close: 'M5 5l14 14M19 5 5 19',
  down: 'm6 9 6 6 6-6',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  file: 'M6 2h8l5 5v15H6zM14 2v5h5',
  hash: 'M9 3 7 21M17 3l-2 18M4 9h17M3 15h17',
  apps: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14 17h6',
  menu: 'M3 6h18M3 12h18M3 18h18',
  moon: 'M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10z',
  outward: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  reply: 'M9 6 3 12l6 6M3 12h11a7 7 0 0 1 7 7',
  send: 'M3 11 21 3l-8 18-2-8z',
  shield: 'M12 2l8 3v6c0 5-3 9-8 11-5-2-8-6-8-11V5z',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 14c2 3 6 3 8 0M9 9v1M15 9v1',
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 1v3M12 20v3M1 12h3M20 12h3M4 4l2 2M18 18l2 2M4 20l2-2M18 6l2-2',
  thread: 'M4 4h16v12H10l-6 5z',
  thumbDown: 'M7 13V3H3v10zM7 12l4 9a3 3 0 0 0 2-4l-1-3h7l2-2-2-9H7',
  thumbUp: 'M7 11v10H3V11zM7 12l4-9a3 3 0 0 1 2 4l-1 3h7l2 2-2 9H7',
  trash: 'M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15',
  warning: 'M12 3 1 21h22zM12 10v5M12 17v1',
  wire: 'M3 12h4l3-8 4 16 3-8h4',
};

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
