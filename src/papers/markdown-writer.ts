// Papers as a Markdown check list that shows each title as it reads, read ones ticked.
import type { Citable } from './bibtex-writer.ts';

/** A paper of a list, and whether it was read. */
export type Listed = Citable & { readonly read: boolean };

/** What Markdown would take for its own, anywhere in a line or before an address. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~$&:@]|(?<=\d)[.](?=\s)/g;

/** Papers as one Markdown file, a line each, in their order. */
export function writeMarkdown(papers: readonly Listed[]): string {
  return papers.map((paper) => `${lineOf(paper)}\n`).join('');
}

function lineOf({ title, url, authors, year, links, read }: Listed): string {
  const facts = [...(authors ?? []).map(inMarkdown), ...(year === undefined ? [] : [String(year)])];
  const pages = (links ?? []).map((link) => `<${inAddress(link)}>`);
  const linked = `[${inMarkdown(title)}](<${inAddress(url)}>)`;
  return `- [${read ? 'x' : ' '}] ${[linked, ...facts, ...pages].join(', ')}`;
}

function inMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(SPECIAL, '\\$&');
}

/** An address in angle brackets ends at a bracket or a line break. */
function inAddress(address: string): string {
  return address.trim().replace(/[<>\\\s]/g, encodeURIComponent);
}
