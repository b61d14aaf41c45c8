// Discord's marks within a line: each rule tells what it takes from the beginning of the text, in order.

const ADDRESS = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s)]/i;
const LABEL = String.raw`\[((?:\\.|\[[^\]]*\]|[^[\]\\])+)\]`;
const MASKED = new RegExp(
  String.raw`^${LABEL}\(\s*<?((?:https?:\/\/)[^\s<>)]*)>?(?:\s+"[^"]*")?\s*\)`,
  'i',
);

/** A text between two equal marks that do not close one another at once. */
const between = (mark, after = '') =>
  new RegExp(String.raw`^${mark}((?:\\[\s\S]|[^\\])+?)${mark}${after}`);

const WRAPPED = [
  ['boldItalic', between(String.raw`\*\*\*`, String.raw`(?!\*)`)],
  ['bold', between(String.raw`\*\*`, String.raw`(?!\*)`)],
  ['underline', between('__', '(?!_)')],
  ['italic', /^\*(?=\S)((?:\*\*|\\[\s\S]|[^\\*])+?)\*(?!\*)/],
  ['italic', /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/u],
  ['strike', between('~~')],
  ['spoiler', between(String.raw`\|\|`)],
];

/** Rules that hold no marks of their own; a code span and an address hide what stands in them. */
const LEAVES = [
  [/^\\([^0-9A-Za-z\s])/, ([, text]) => ({ type: 'text', text })],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , text]) => ({ type: 'code', text: text.trim() || text })],
  [/^<(https?:\/\/[^\s<>]+)>/i, ([, url]) => ({ type: 'link', url, text: url })],
  [ADDRESS, ([url]) => ({ type: 'link', url, text: url })],
  [/^<@!?(\d+)>/, ([, id]) => ({ type: 'user', id })],
  [/^<@&(\d+)>/, ([, id]) => ({ type: 'role', id })],
  [/^<#(\d+)>/, ([, id]) => ({ type: 'channel', id })],
  [/^<\/([^:>]{1,100}):(\d+)>/, ([, name]) => ({ type: 'command', text: `/${name}` })],
  [
    /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    ([, at, style]) => ({ type: 'time', at: Number(at), style }),
  ],
  [/^<a?:(\w{2,32}):\d+>/, ([, name]) => ({ type: 'text', text: `:${name}:` })],
  [/^@(?:everyone|here)\b/, ([text]) => ({ type: 'everyone', text })],
  [/^\n/, () => ({ type: 'break' })],
];

/** Where a rule could begin; what lies before is text. */
const NEXT_MARK = /[\\`<@[*_~|\n]|https?:\/\//i;

/**
 * The nodes of a text without blocks.
 * @param {string} text
 * @param {{ linked?: boolean }} [place] within a link's label there is no other link
 */
export function inline(text, { linked = false } = {}) {
  const nodes = [];
  let rest = text;
  while (rest !== '') {
    const { node, length } = markAt(rest, linked) ?? textAt(rest);
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else nodes.push(node);
    rest = rest.slice(length);
  }
  return nodes;
}

function markAt(rest, linked) {
  for (const [pattern, make] of LEAVES) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const node = make(match);
    return linked && node.type === 'link' ? undefined : { node, length: match[0].length };
  }
  return (linked ? undefined : masked(rest)) ?? wrapped(rest, linked);
}

function masked(rest) {
  const match = MASKED.exec(rest);
  if (match === null || /https?:\/\//i.test(match[1])) return undefined;
  const children = inline(match[1], { linked: true });
  return { node: { type: 'link', url: match[2], children }, length: match[0].length };
}

function wrapped(rest, linked) {
  for (const [type, pattern] of WRAPPED) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const children = inline(match[1], { linked });
    const node =
      type === 'boldItalic'
        ? { type: 'bold', children: [{ type: 'italic', children }] }
        : { type, children };
    return { node, length: match[0].length };
  }
  return undefined;
}

/** At least one character, so that reading always goes on. */
function textAt(rest) {
  const next = rest.slice(1).search(NEXT_MARK);
  const length = next < 0 ? rest.length : next + 1;
  return { node: { type: 'text', text: rest.slice(0, length) }, length };
}
