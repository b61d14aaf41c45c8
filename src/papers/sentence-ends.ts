// Decides whether a stop ends its sentence, from a few characters on either side of it.
import {
  BOUND,
  CARELESS_OPENERS,
  EXCLAIMED,
  MODULES,
  NUMBERED,
  OPENERS,
  TITLES,
  TRAILING,
} from './abbreviations.ts';

/** How far a decision looks: it bounds the work for each stop. */
const REACH = 40;
const LONGEST_ADDRESS = 200;

const LIST_MARKER = /^\(?(?:\d{1,2}|[ivx]{1,4}|[A-Za-z])\)?$/;
const MARKER_AFTER_COLON = /[:;]\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])$/;
const OPENING_MARKER = /^\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])\)/;
const MARKER_THEN_LOWER = /^\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])\)\s*\p{Ll}/u;
const ADDRESS_START = /https?:\/\/|www\.|(?:github\.com|hf\.co|huggingface\.co)\//;

/** A run of stops in a text, and what surrounds it. */
export interface Stop {
  readonly text: string;
  /** Where the sentence that it may end begins. */
  readonly sentenceStart: number;
  readonly start: number;
  /** Behind the stops and the quotes and brackets that close with them. */
  readonly end: number;
  /** Where the text goes on behind white space; the text's length when it does not. */
  readonly next: number;
}

/** Whether the stop ends its sentence. Brackets around it are the caller's business. */
export function endsSentence(stop: Stop): boolean {
  if (stop.next === stop.text.length) return true;
  if (/^[。！？]/.test(stop.text.charAt(stop.start))) return true;
  if (isListMarker(stop)) return false;
  return stop.end === stop.next ? endsGlued(stop) : endsSpaced(stop);
}

/** `1.` or `(ii).` alone before the stop: it opens an item and ends nothing. */
function isListMarker({ text, sentenceStart, start }: Stop): boolean {
  if (start - sentenceStart <= 5 && LIST_MARKER.test(text.slice(sentenceStart, start).trim())) {
    return true;
  }
  return MARKER_AFTER_COLON.test(text.slice(Math.max(0, start - REACH), start));
}

function endsSpaced(stop: Stop): boolean {
  const { text, start, end, next } = stop;
  const ahead = text.slice(next, next + REACH);
  if (/^[,;:)\]}=]/.test(ahead)) return false;
  const stops = /^[.?!…]+/.exec(text.slice(start, Math.min(end, start + REACH)))?.[0] ?? '';
  const word = wordBefore(text, start);
  const bracketed = end > start + stops.length && /[)\]}]/.test(text.slice(start, end));
  if (stops === '.' && isAbbreviation(word, ahead, bracketed)) return false;
  if (stops === '!' && EXCLAIMED.has(word.toLowerCase()) && !opens(ahead)) return false;
  if (stops !== '.' && MARKER_THEN_LOWER.test(ahead)) return false;
  if (OPENING_MARKER.test(ahead)) return true;
  const follower = /^["'“‘([{]*(\p{Ll}[\p{L}\p{N}]*)/u.exec(ahead)?.[1];
  if (follower === undefined) return true;
  return startsInLowerCase(follower, stops === '.' ? word : '');
}

/** `vLLM` is a name; a plain word begins a sentence only behind a word too long for an abbreviation. */
function startsInLowerCase(follower: string, word: string): boolean {
  if (/\p{Lu}|\p{N}/u.test(follower)) return true;
  return word !== '' && (CARELESS_OPENERS.has(follower) || /\p{Ll}{6}$/u.test(word));
}

function isAbbreviation(word: string, ahead: string, bracketed: boolean): boolean {
  const lower = word.toLowerCase();
  if (TITLES.has(word)) return true;
  // Capitals make another word of it: CA, MS, ST.
  if (/^\p{Lu}{2,}$/u.test(word)) return false;
  if (BOUND.has(lower)) return true;
  if (NUMBERED.has(lower)) return /^[\d($\\[]|^[A-Z]\b|^[IVX]+\b/.test(ahead);
  if (TRAILING.has(lower)) return bracketed || !/^["'“‘]*\p{Lu}/u.test(ahead);
  const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || /^Ph\.D$/.test(word);
  return initials && /^\p{Lu}(?:\.|\p{Ll}+(?![\p{L}\p{N}]))/u.test(ahead) && !opens(ahead);
}

/** No white space behind the stop: `tasks.This` ends a sentence, `Node.js` and `GPT-3.5` do not. */
function endsGlued({ text, start, end, next }: Stop): boolean {
  const ahead = text.slice(next, next + REACH);
  const word = wordBefore(text, start);
  if (!/^\p{Lu}/u.test(ahead)) return false;
  const opener = opens(ahead) && /^\p{L}+[\s,]/u.test(ahead);
  if (inAddress(text, start)) return opener;
  if (word.length < 2 || word.endsWith('.')) return false;
  if (opener || end > start + 1) return true;
  return (
    /^\p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}._(/@])/u.test(ahead) &&
    /^\p{L}{3,}$/u.test(word) &&
    !MODULES.has(word.toLowerCase())
  );
}

function wordBefore(text: string, end: number): string {
  return /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, end - REACH), end))?.[0] ?? '';
}

function opens(ahead: string): boolean {
  const word = /^["'“‘([]*(\p{L}+)(?![\p{L}\p{N}])/u.exec(ahead)?.[1];
  return word !== undefined && OPENERS.has(word.toLowerCase());
}

function inAddress(text: string, at: number): boolean {
  const behind = text.slice(Math.max(0, at - LONGEST_ADDRESS), at);
  return ADDRESS_START.test(/\S*$/.exec(behind)?.[0] ?? '');
}
