// The JSON that machines read: the shapes that `--json` and `--batch` print, kept stable.
import type { Answer, Findings, Neighbours, Quote } from '../answer/answer.ts';
import { assertVerbatim } from '../answer/quotes.ts';
import type { Paper } from '../papers/paper.ts';

/** A quote, checked, with the contract's fields alone. */
function quoteRecord(paper: Paper, quote: Quote): Quote {
  assertVerbatim(paper, quote);
  return { text: quote.text, start: quote.start, end: quote.end };
}

/** `{id, question, abstained, papers: [{title, score, url, quotes}], index, ms}` */
export function answerRecord(id: string, question: string, answer: Answer, ms: number) {
  return {
    id,
    question,
    abstained: answer.abstained,
    papers: answer.papers.map(({ paper, score, quotes }) => ({
      title: paper.title,
      score,
      url: paper.url,
      quotes: quotes.map((quote) => quoteRecord(paper, quote)),
    })),
    index: answer.index,
    ms,
  };
}

/** `{id, question, papers: [{title, score, url, why}]}` */
export function neighboursRecord(id: string, question: string, { papers }: Neighbours) {
  return {
    id,
    question,
    papers: papers.map(({ paper, score, why }) => ({
      title: paper.title,
      score,
      url: paper.url,
      why: quoteRecord(paper, why),
    })),
  };
}

/** Neighbours in the shape of an answer, for a batch that mixes both. */
export function neighboursAsAnswer(
  id: string,
  question: string,
  neighbours: Neighbours,
  ms: number,
) {
  return {
    id,
    question,
    abstained: false,
    papers: neighbours.papers.map(({ paper, score, why }) => ({
      title: paper.title,
      score,
      url: paper.url,
      quotes: [quoteRecord(paper, why)],
    })),
    index: neighbours.index,
    ms,
  };
}

/** `{id, title, quotes}` */
export function findingsRecord(id: string, { paper, quotes }: Findings) {
  return { id, title: paper.title, quotes: quotes.map((quote) => quoteRecord(paper, quote)) };
}
