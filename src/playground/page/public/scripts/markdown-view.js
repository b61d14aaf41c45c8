// The tree of a text as elements; names of people, channels and roles come from the view.
import { el, outwardLink, webAddress } from './dom.js';
import { parseMarkdown } from './markdown.js';
import { timestamp } from './time.js';

const TAGS = {
  paragraph: 'p',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  item: 'li',
};

/**
 * A text as elements.
 * @param {string} text
 * @param {{ nameOf: (kind: string, id: string) => string, now: () => number }} names
 * @returns {HTMLElement}
 */
export function markdownView(text, names) {
  return el('div', { class: 'markdown' }, ...views(parseMarkdown(text), names));
}

function views(nodes, names) {
  return nodes.map((node) => viewOf(node, names));
}

function viewOf(node, names) {
  const inside = () => views(node.children ?? [], names);
  const tag = TAGS[node.type];
  if (tag !== undefined) return el(tag, {}, ...inside());
  const special = SPECIAL[node.type];
  return special === undefined ? document.createTextNode(node.text) : special(node, inside, names);
}

const SPECIAL = {
  break: () => el('br'),
  code: ({ text }) => el('code', {}, text),
  // A heading within a message is a message's heading, below those of the page.
  heading: ({ level }, inside) => el(`h${level + 2}`, { class: `heading-${level}` }, ...inside()),
  subtext: (_node, inside) => el('p', { class: 'subtext' }, ...inside()),
  codeBlock: ({ text, language }) =>
    el(
      'pre',
      { class: 'code-block', tabindex: '0', 'aria-label': 'Code' },
      el('code', { data: { language } }, text),
    ),
  quote: (_node, inside) => el('blockquote', {}, ...inside()),
  list: ({ start }, inside) =>
    start === undefined ? el('ul', {}, ...inside()) : el('ol', { start }, ...inside()),
  link: ({ url, text }, inside) => {
    const address = webAddress(url);
    const shown = text === undefined ? inside() : [text];
    return address === undefined ? el('span', {}, ...shown) : outwardLink(address, {}, ...shown);
  },
  spoiler: (_node, inside) => spoiler(inside()),
  user: ({ id }, _inside, { nameOf }) => mention(`@${nameOf('user', id)}`),
  role: ({ id }, _inside, { nameOf }) => mention(`@${nameOf('role', id)}`),
  channel: ({ id }, _inside, { nameOf }) => mention(`#${nameOf('channel', id)}`),
  command: ({ text }) => mention(text),
  everyone: ({ text }) => mention(text),
  time: ({ at, style }, _inside, { now }) => {
    const { text, whole } = timestamp(at * 1000, style, now());
    return el('time', { class: 'timestamp', title: whole }, text);
  },
};

function mention(text) {
  return el('span', { class: 'mention' }, text);
}

/** Hidden until it is pressed, for the eye and for a screen reader alike. */
function spoiler(children) {
  const hidden = el('span', { class: 'spoiler-text', hidden: true }, ...children);
  const cover = el('button', {
    type: 'button',
    class: 'spoiler',
    'aria-label': 'Show the spoiler',
  });
  cover.append('spoiler');
  cover.addEventListener('click', () => {
    cover.remove();
    hidden.hidden = false;
  });
  return el('span', {}, cover, hidden);
}
