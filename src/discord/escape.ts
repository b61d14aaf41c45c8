// Text from outside, made safe for Discord: it displays as it reads and can neither format, ping nor link.
import type { Span } from '../papers/paper.ts';

/** The longest address that a link button takes; longer ones would also crowd out the quotes. */
const LONGEST_ADDRESS = 512;

/** A web address in running text, as Discord finds it; nothing inside one is read as markdown. */
const WEB_ADDRESS = /https?:\/\/\w[^\s<]*[^\s<.,:;"'\])]/g;
const MARKDOWN_IN_ADDRESS = /[()*|`]/g;
const SPECIAL = /[\\*_~`|[\]<@]/g;
const EMOJI_NAME = /:(?=[\w+-]+:)/g;
const LINE_START = /^([^\S\n]*)([#>+-])/gm;
const NUMBERED_LINE_START = /^([^\S\n]*\d+)([.)])/gm;

/** Characters that print nothing or turn the reading direction: C0, C1, marks, overrides, isolates, joiners. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- to name control characters is the point
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Escapes a text so that Discord displays it character for character: markdown, mentions, masked links,
 * custom emoji and timestamps lose their meaning. Web addresses stay as they are: Discord links them
 * whole and would display a backslash inside.
 * @param strong what to show in bold, in order and apart; a span that touches an address stays plain
 */
export function escapeMarkdown(text: string, strong: readonly Span[] = []): string {
  const addresses = [...text.matchAll(WEB_ADDRESS)];
  let escaped = '';
  let from = 0;
  for (const { 0: address, index } of addresses) {
    escaped += escapeStretch(text, { start: from, end: index }, strong) + address;
    from = index + address.length;
  }
  return escapeLineStarts(escaped + escapeStretch(text, { start: from, end: text.length }, strong));
}

/** A text on one line without characters that print nothing or turn the reading direction. Not for quotes. */
export function singleLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** At most `length` characters of a text, an ellipsis in the place of the rest; never for quotes. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}

/** A short text from outside (a title, a question) for a place of its own: one line, shortened, escaped. */
export function inlineText(text: string, length: number): string {
  return escapeMarkdown(shorten(singleLine(text), length));
}

/**
 * A markdown link whose label cannot break out of it. Discord shows no link whose label holds an address
 * and pairs up brackets even when escaped, so addresses are parted and unpaired brackets replaced.
 * A target that is no web address leaves the label alone, in bold.
 */
export function link(label: string, target: string, length: number): string {
  const unlinked = pairedBrackets(shorten(singleLine(label), length)).replaceAll(
    '://',
    ':\u2060//',
  );
  const shown = escapeMarkdown(unlinked);
  const address = webAddress(target);
  return address === undefined ? `**${shown}**` : `[${shown}](${address})`;
}

/** A web address as a link's target can carry it; undefined when it is none or too long for a link. */
export function webAddress(target: string): string | undefined {
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return undefined;
  const address = new URL(target).href.replace(MARKDOWN_IN_ADDRESS, percentEncoded);
  return address.length > LONGEST_ADDRESS ? undefined : address;
}

/** A quote as a block quote, line by line; it displays exactly as it reads, with these spans in bold. */
export function blockQuote(text: string, strong: readonly Span[] = []): string {
  return eachLine(text, '> ', strong);
}

/** A piece of a text in small type, line by line; it displays exactly as it reads. */
export function smallType(text: string): string {
  return eachLine(text, '-# ', []);
}

function eachLine(text: string, prefix: string, strong: readonly Span[]): string {
  let from = 0;
  const lines = text.split('\n').map((line) => {
    const within = strong.map(({ start, end }) => ({ start: start - from, end: end - from }));
    from += line.length + 1;
    return prefix + escapeMarkdown(line, within);
  });
  return lines.join('\n');
}

/** A stretch without addresses; the spans that lie in it whole are put in bold. */
function escapeStretch(text: string, { start, end }: Span, strong: readonly Span[]): string {
  let escaped = '';
  let from = start;
  for (const span of strong.filter((each) => each.start >= start && each.end <= end)) {
    const bold = escapeSpecial(text.slice(span.start, span.end));
    escaped += `${escapeSpecial(text.slice(from, span.start))}**${bold}**`;
    from = span.end;
  }
  return escaped + escapeSpecial(text.slice(from, end));
}

function escapeSpecial(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(EMOJI_NAME, '\\:');
}

function escapeLineStarts(text: string): string {
  return text.replace(LINE_START, '$1\\$2').replace(NUMBERED_LINE_START, '$1\\$2');
}

function pairedBrackets(label: string): string {
  const unpaired = /[[\]]/.test(label.replace(/\[[^[\]]*\]/g, ''));
  return unpaired ? label.replaceAll('[', '［').replaceAll(']', '］') : label;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
