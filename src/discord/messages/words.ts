// What a message says in words: no mentions, no addresses, no markdown, and not more than a question may have.
import { LONGEST_QUESTION, tidy } from '../../answer/question.ts';
import { componentsOf, type SentMessage } from './sent.ts';

const ADDRESS = /https?:\/\/[^\s<>)\]]+/g;
const NAMED_LINK = /\[((?:\\.|[^\]\\])*)\]\(<?https?:\/\/[^\s)]*>?(?:\s+"[^"]*")?\)/g;
/** Mentions of commands and moments; `tidy` takes away those of people, roles, channels and emoji. */
const MENTION = /<\/[^:>]+:\d+>|<t:-?\d+(?::\w)?>|@(?:everyone|here)\b/g;
const LINE_MARK = /^[^\S\n]*(?:>{1,3} ?|-# |#{1,3} |[-*] |\d+\. )+/gm;
const FENCE = /```(?:[\w+-]*\n)?/g;
const MARK = /\*+|~~|\|\||`+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu;
const ESCAPE = /\\([^0-9A-Za-z\s])/g;

/** The words of a message; empty when it has none. */
export function wordsOf(message: SentMessage): string {
  const words = tidy(
    textOf(message)
      .replace(NAMED_LINK, '$1')
      .replace(ADDRESS, ' ')
      .replace(MENTION, ' ')
      .replace(LINE_MARK, '')
      .replace(FENCE, ' ')
      // What is escaped is meant as it is; a private character keeps its place until the marks are gone.
      .replace(ESCAPE, (_all, kept: string) => String.fromCodePoint(0xf0000 + kept.charCodeAt(0)))
      .replace(MARK, '')
      .replace(/[\u{f0000}-\u{fffff}]/gu, (kept) =>
        String.fromCharCode((kept.codePointAt(0) ?? 0) - 0xf0000),
      ),
  );
  return /[\p{L}\p{N}]/u.test(words) ? bounded(words) : '';
}

/** The web addresses in a message, in order. */
export function addressesOf(message: SentMessage): string[] {
  return [...textOf(message).matchAll(ADDRESS)].map(([address]) =>
    address.replace(/[.,;:!?*_~|]+$/, ''),
  );
}

/** What is written in a message, in its components or in its embeds. */
function textOf(message: SentMessage): string {
  const displayed = componentsOf(message).flatMap(({ content }) => content ?? []);
  const embedded = message.embeds.flatMap(({ title, description }) => [title, description]);
  const texts = [message.content, ...displayed, ...embedded];
  return texts.filter((text) => text !== null && text !== '').join('\n');
}

/** The first whole words that a question may have. */
function bounded(words: string): string {
  if (words.length <= LONGEST_QUESTION) return words;
  const cut = words.slice(0, LONGEST_QUESTION);
  const space = cut.lastIndexOf(' ');
  return space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
}
