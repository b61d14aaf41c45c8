// arXiv's Atom feed: what its API and its search export give.
import { XMLParser } from 'fast-xml-parser';
import { reasonOf } from '../errors.ts';
import { readFields } from './fields.ts';
import type { Fault, LocatedEntry, Parsed } from './parsed.ts';

const ARXIV_ADDRESS = /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\/abs\/(.+?)(?:v\d+)?$/;
const LISTS = new Set(['entry', 'author']);

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  removeNSPrefix: true,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => LISTS.has(name),
});

/**
 * Reads an Atom feed. White space in titles and abstracts becomes single spaces, since the feed wraps
 * its lines. `http://arxiv.org/abs/2409.04701v2` gives the id `2409.04701`; the address stays as given.
 * XML that is not well-formed is a fault with its line.
 * @throws Error when it is XML but not an Atom feed.
 */
export function parseArxivAtom(text: string): Parsed {
  const parsed = parseXml(text);
  if ('fault' in parsed) return { entries: [], faults: [parsed.fault] };
  const { feed } = parsed.document;
  if (feed === undefined) throw new Error('it is XML, but not an Atom feed');
  const nodes = (isNode(feed) ? feed['entry'] : undefined) ?? [];
  const lines = entryLines(text);
  const entries: LocatedEntry[] = [];
  const faults: Fault[] = [];
  for (const [index, node] of (nodes as unknown[]).entries()) {
    const fields = fieldsOf(isNode(node) ? node : {});
    const line = lines[index] ?? 1;
    if (fields.url?.includes('/api/errors') === true) {
      faults.push({ line, reason: `arXiv answered with an error: ${fields.abstract}` });
      continue;
    }
    const read = readFields(fields, line);
    if (read.entry) entries.push(read.entry);
    faults.push(...read.faults);
  }
  return { entries, faults };
}

/** The XML as objects, or what is wrong with it: the parser's message ends with line and column. */
function parseXml(text: string): { document: Node } | { fault: Fault } {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the validator still ships with the parser
    return { document: parser.parse(text, true) as Node };
  } catch (error) {
    const [, message, line] = /^(.*?)\.?:(\d+):\d+$/s.exec(reasonOf(error)) ?? [];
    const reason = `it is not well-formed XML: ${message ?? reasonOf(error)}`;
    return { fault: line === undefined ? { reason } : { line: Number(line), reason } };
  }
}

function fieldsOf(entry: Node) {
  const address = textOf(entry['id']);
  const authors = (entry['author'] ?? []) as unknown[];
  return {
    title: textOf(entry['title']),
    abstract: textOf(entry['summary']),
    id: ARXIV_ADDRESS.exec(address)?.[1],
    url: /^https?:/.test(address) ? address : undefined,
    year: textOf(entry['published']),
    authors: authors.map((author) => (isNode(author) ? textOf(author['name']) : '')),
  };
}

/** The text of an element, which is an object where the element has attributes; in one line. */
function textOf(element: unknown): string {
  const text = isNode(element) ? element['#text'] : element;
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line of each entry's opening tag: the XML parser does not tell. */
function entryLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const [found] of text.matchAll(/\n|<entry[\s>]/g)) {
    if (found.startsWith('<entry')) lines.push(line);
    if (found.endsWith('\n')) line += 1;
  }
  return lines;
}
