// Answers as a person reads them in a terminal: each quote marked in its place in the abstract.
import type { Answer, Findings, Neighbours, Quote } from '../answer/answer.ts';
import { assertVerbatim } from '../answer/quotes.ts';
import type { Paper } from '../papers/paper.ts';
import { printable, type Style } from './style.ts';

/** How many characters of the abstract are shown on either side of a quote. */
const CONTEXT = 70;

function before(abstract: string, start: number): string {
  if (start <= CONTEXT) return abstract.slice(0, start);
  const cut = abstract.slice(start - CONTEXT, start);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function after(abstract: string, end: number): string {
  if (abstract.length - end <= CONTEXT) return abstract.slice(end);
  const cut = abstract.slice(end, end + CONTEXT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))} …`;
}

/** A quote, checked, with the words around it. */
function inPlace(paper: Paper, quote: Quote, style: Style): string {
  assertVerbatim(paper, quote);
  const context = [before(paper.abstract, quote.start), after(paper.abstract, quote.end)];
  const [left = '', right = ''] = context.map((text) => text && style.dim(printable(text)));
  return `   ${left}${style.mark(printable(quote.text))}${right}`;
}

/** A paper's title, linked where links are shown. */
function titleOf(paper: Paper, style: Style): string {
  return style.link(style.bold(printable(paper.title)), printable(paper.url));
}

function heading(position: number, paper: Paper, style: Style): string {
  const title = `${position}. ${titleOf(paper, style)}`;
  return style.rich ? title : `${title}\n   ${printable(paper.url)}`;
}

function numbered<T extends { paper: Paper }>(
  papers: readonly T[],
  quotesOf: (entry: T) => readonly Quote[],
  style: Style,
): string {
  return papers
    .map((entry, i) =>
      [
        heading(i + 1, entry.paper, style),
        ...quotesOf(entry).map((quote) => inPlace(entry.paper, quote, style)),
        ...entry.paper.links
          .slice(0, 1)
          .map((link) => style.dim(`   code and project: ${printable(link)}`)),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Where nothing answers: what was asked that does not. */
function verdictOf({ within = [] }: Answer, corpusSize: number): string {
  const [paper] = within;
  if (paper === undefined) return `Nothing in these ${corpusSize} papers answers that.`;
  if (within.length > 1) return `None of these ${within.length} abstracts says that.`;
  return `The abstract of “${printable(paper.title)}” does not say.`;
}

/** An answer, or the sentence that there is none with the near misses below it. */
export function formatAnswer(answer: Answer, corpusSize: number, style: Style): string {
  if (!answer.abstained) {
    const shown = answer.papers.filter(({ answers }) => answers);
    return numbered(shown, ({ quotes }) => quotes, style);
  }
  const verdict = verdictOf(answer, corpusSize);
  const near = answer.papers.filter(({ paper }) => answer.within?.includes(paper) !== true);
  if (near.length === 0) return verdict;
  const misses = near.map(({ paper }, i) => heading(i + 1, paper, style)).join('\n');
  return `${verdict}\nNear misses, which touch on it but do not answer it:\n\n${misses}`;
}

/** A paper's or text's neighbours, each with the sentence that shows why. */
export function formatNeighbours(neighbours: Neighbours, style: Style): string {
  const { paper, query } = neighbours;
  const of = paper === undefined ? `“${printable(query)}”` : style.bold(printable(paper.title));
  if (neighbours.papers.length === 0) return `No other paper is near ${of}.`;
  return `Related to ${of}\n\n${numbered(neighbours.papers, ({ why }) => [why], style)}`;
}

/** A paper's key findings. */
export function formatFindings({ paper, quotes }: Findings, style: Style): string {
  const title = titleOf(paper, style);
  if (quotes.length === 0) return `${title}\n   The abstract states no finding.`;
  return [title, ...quotes.map((quote) => inPlace(paper, quote, style))].join('\n');
}
