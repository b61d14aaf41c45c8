// How often a comparison quotes the right sentence for an aspect, or rightly none; and the fit of its models.
import type { Aspect, Library, Quote } from '../answer/answer.ts';
import { aspectFeatures } from '../answer/aspect-cues.ts';
import type { LogisticModel } from '../answer/logistic.ts';
import type { Searcher } from '../search/searcher.ts';
import { sameSentence, sentencesOf } from './findings-score.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { MarkedAspects } from './questions.ts';

const RIDGE = 0.02;

/** How one aspect is told over some papers. */
interface AspectShares {
  /** Share of papers of which a right sentence is quoted, or rightly none. */
  readonly right: number;
  /** Share of quotes that are right. */
  readonly precision: number;
}

/** Shares for each part of the marked papers and each aspect. */
export type AspectScores = Readonly<
  Record<MarkedAspects['part'], Readonly<Record<Aspect, AspectShares>>>
>;

/** What a comparison quotes of each marked paper; each is compared with the next one. */
function quotesOf(library: Library, marked: readonly MarkedAspects[]) {
  return marked.map((paper, i) => {
    const next = marked[(i + 1) % marked.length] ?? paper;
    return { paper, quotes: library.compare(paper.title, next.title).papers[0].quotes };
  });
}

function sharesOf(
  told: readonly { readonly gold: readonly string[]; readonly quote: Quote | undefined }[],
): AspectShares {
  const isRight = (gold: readonly string[], { text }: Quote): boolean =>
    gold.some((sentence) => sameSentence(sentence, text));
  const right = told.filter(({ gold, quote }) =>
    quote === undefined ? gold.length === 0 : isRight(gold, quote),
  );
  const quoted = told.filter(({ quote }) => quote !== undefined);
  const precise = right.filter(({ quote }) => quote !== undefined);
  return { right: right.length / told.length, precision: precise.length / quoted.length };
}

/** The shares of what Footnote quotes when it compares. */
export function scoreAspects(library: Library, marked: readonly MarkedAspects[]): AspectScores {
  const quoted = quotesOf(library, marked);
  const scores = (part: MarkedAspects['part']): Record<Aspect, AspectShares> => {
    const those = quoted.filter(({ paper }) => paper.part === part);
    const shares = (aspect: Aspect): AspectShares =>
      sharesOf(those.map(({ paper, quotes }) => ({ gold: paper[aspect], quote: quotes[aspect] })));
    return { purpose: shares('purpose'), method: shares('method'), result: shares('result') };
  };
  return { tuned: scores('tuned'), 'held out': scores('held out') };
}

/** Fits a model for each aspect on the tuned part. */
export function fitAspects(
  searcher: Searcher,
  library: Library,
  marked: readonly MarkedAspects[],
): Record<Aspect, LogisticModel> {
  const papers = marked
    .filter(({ part }) => part === 'tuned')
    .map((paper) => ({ paper, texts: sentencesOf(searcher, library, paper.title) }));
  const rows = papers.flatMap(({ texts }) => aspectFeatures(texts));
  const fit = (aspect: Aspect): LogisticModel => {
    const labels = papers.flatMap(({ paper, texts }) =>
      texts.map((text) => Number(paper[aspect].some((gold) => sameSentence(gold, text)))),
    );
    return fitLogistic(
      rows,
      labels,
      labels.map(() => 1),
      RIDGE,
    );
  };
  return { purpose: fit('purpose'), method: fit('method'), result: fit('result') };
}
