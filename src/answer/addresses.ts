// Web addresses of papers: which of them lead to the same one, however they are written.
import type { Paper } from '../papers/paper.ts';

/** An address, with or without its protocol; a text that merely holds one is none. */
const ADDRESS =
  /^<?((?:https?:\/\/|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|io|co|ai|dev|edu)\/)[^\s<>]+)>?$/i;

/** arXiv's number of a paper on the sites that show it: https://info.arxiv.org/help/arxiv_identifier.html */
const ARXIV_PAGE =
  /(?:arxiv\.org\/(?:abs|pdf|html)|(?:huggingface|hf)\.co\/papers|alphaxiv\.org\/(?:abs|pdf|overview))\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i;
const ARXIV_ID = /^(?:arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;

/** What a text that is an address leads to, for comparison; undefined for any other text. */
export function destination(text: string): string | undefined {
  const [, given] = ADDRESS.exec(text.trim()) ?? [];
  if (given === undefined) return undefined;
  const address = /^https?:/i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(address)) return undefined;
  const [, arxiv] = ARXIV_PAGE.exec(address) ?? [];
  if (arxiv !== undefined) return arxivPaper(arxiv);
  const { host, pathname, search } = new URL(address);
  const path = pathname.replace(/(?:\.git)?\/*$/, '');
  return `${host.replace(/^www\./, '')}${path}${search}`.toLowerCase();
}

/** Papers by where addresses lead: their own, those of their number, and links that only one of them names. */
export function papersByDestination(papers: readonly Paper[]): Map<string, Paper> {
  const named = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const link of new Set(paper.links.flatMap((each) => destination(each) ?? []))) {
      named.set(link, [...(named.get(link) ?? []), paper]);
    }
  }
  const found = new Map<string, Paper>();
  for (const [link, [paper, another]] of named) {
    if (paper !== undefined && another === undefined) found.set(link, paper);
  }
  for (const paper of papers) {
    const [, number] = ARXIV_ID.exec(paper.id) ?? [];
    const own = [destination(paper.url), number && arxivPaper(number)];
    for (const each of own) if (each !== undefined && each !== '') found.set(each, paper);
  }
  return found;
}

function arxivPaper(number: string): string {
  return `arxiv:${number.toLowerCase()}`;
}
