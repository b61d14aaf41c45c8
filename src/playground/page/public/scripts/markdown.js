// Discord's markdown, from text to a tree of plain objects: blocks by lines, then marks within a line.
import { inline } from './markdown-inline.js';

/**
 * A node of the tree.
 * @typedef {{ type: string, children?: MarkdownNode[], text?: string, [field: string]: unknown }} MarkdownNode
 */

const FENCE = /^```(?:([\w+#.-]*)\n)?([\s\S]*?)\n?```/;
const HEADING = /^(#{1,3})[^\S\n]+([^\n]+)(?:\n|$)/;
const SUBTEXT = /^-#[^\S\n]+([^\n]+)(?:\n|$)/;
const QUOTE_REST = /^>>> ([\s\S]*)$/;
const QUOTE_LINES = /^(?:> [^\n]*(?:\n|$))+/;
const ITEM = /^([^\S\n]*)([-*]|\d{1,9}\.)[^\S\n]+([^\n]*)$/;

/**
 * Reads a message's text.
 * @param {string} text
 * @param {{ quoted?: boolean }} [place] a quote within a quote is text, as in Discord
 * @returns {MarkdownNode[]}
 */
export function parseMarkdown(text, { quoted = false } = {}) {
  const nodes = [];
  let rest = text;
  let plain = '';
  const flush = () => {
    if (plain.trim() !== '') nodes.push({ type: 'paragraph', children: inline(trimBreaks(plain)) });
    plain = '';
  };
  while (rest !== '') {
    const block = blockAt(rest, quoted);
    if (block !== undefined) {
      flush();
      nodes.push(block.node);
      rest = rest.slice(block.length);
    } else {
      const end = lineEnd(rest);
      plain += rest.slice(0, end);
      rest = rest.slice(end);
    }
  }
  flush();
  return nodes;
}

/** The text that a person reads, without any mark: for screen readers, replies and searching. */
export function plainText(text) {
  const read = (node) =>
    node.text ?? (node.type === 'break' ? ' ' : (node.children ?? []).map(read).join(''));
  return parseMarkdown(text).map(read).join(' ').replace(/\s+/g, ' ').trim();
}

function blockAt(rest, quoted) {
  return (
    fence(rest) ??
    lineBlock(rest, HEADING, (match) => ({
      type: 'heading',
      level: match[1].length,
      of: match[2],
    })) ??
    lineBlock(rest, SUBTEXT, (match) => ({ type: 'subtext', of: match[1] })) ??
    (quoted ? undefined : quote(rest)) ??
    list(rest)
  );
}

function fence(rest) {
  const match = FENCE.exec(rest);
  if (match === null) return undefined;
  const after = rest.startsWith('\n', match[0].length) ? 1 : 0;
  const node = { type: 'codeBlock', language: match[1] ?? '', text: match[2] };
  return { node, length: match[0].length + after };
}

function lineBlock(rest, pattern, make) {
  const match = pattern.exec(rest);
  if (match === null) return undefined;
  const { of, ...node } = make(match);
  return { node: { ...node, children: inline(of.trimEnd()) }, length: match[0].length };
}

function quote(rest) {
  const whole = QUOTE_REST.exec(rest) ?? QUOTE_LINES.exec(rest);
  if (whole === null) return undefined;
  const inside = whole[1] ?? whole[0].replace(/^> /gm, '').replace(/\n$/, '');
  const node = { type: 'quote', children: parseMarkdown(inside, { quoted: true }) };
  return { node, length: whole[0].length };
}

/** Consecutive items, and lists within them by their indent; a list's kind is its first item's. */
function list(rest) {
  const items = [];
  let length = 0;
  while (length < rest.length) {
    const end = length + lineEnd(rest.slice(length));
    const match = ITEM.exec(rest.slice(length, end).replace(/\n$/, ''));
    if (match === null || isOtherList(items[0], match)) break;
    items.push({ indent: match[1].length, mark: match[2], text: match[3] });
    length = end;
  }
  return items.length === 0 ? undefined : { node: listOf(items), length };
}

/** A numbered item after a list with dots begins a list of its own, and the other way round. */
function isOtherList(first, [, indent, mark]) {
  const outer = first !== undefined && indent.length <= first.indent;
  return outer && /\d/.test(first.mark) !== /\d/.test(mark);
}

function listOf(items) {
  const [first] = items;
  const start = /\d/.test(first.mark) ? Number.parseInt(first.mark, 10) : undefined;
  const children = [];
  for (let at = 0; at < items.length;) {
    const inner = items.slice(at + 1).findIndex(({ indent }) => indent <= first.indent);
    const end = inner < 0 ? items.length : at + 1 + inner;
    const nested = items.slice(at + 1, end);
    const below = nested.length === 0 ? [] : [listOf(nested)];
    children.push({ type: 'item', children: [...inline(items[at].text), ...below] });
    at = end;
  }
  return { type: 'list', start, children };
}

function lineEnd(text) {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end + 1;
}

function trimBreaks(text) {
  return text.replace(/^\n+|\n+$/g, '');
}
