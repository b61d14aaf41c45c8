// How often the first key finding is a finding, and the best one; and the fit of the model that picks it.
import type { Library } from '../answer/answer.ts';
import { keyFindingFeatures } from '../answer/findings.ts';
import { type LogisticModel, probability } from '../answer/logistic.ts';
import type { Searcher } from '../search/searcher.ts';
import { fitLogistic } from './fit-logistic.ts';
import { reduce } from './metrics.ts';
import type { MarkedFindings } from './questions.ts';

const RIDGE = 0.015;
const FOLDS = 13;

/** Whether two texts are the same sentence, or one holds the other whole (splitters differ at the edges). */
export function sameSentence(a: string, b: string): boolean {
  const [x, y] = [reduce(a), reduce(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x));
}

/** Shares of papers: first quote a finding, first quote the best one. */
export interface FindingsShares {
  readonly finding: number;
  readonly best: number;
}

function shares(
  marked: readonly MarkedFindings[],
  firstOf: (paper: MarkedFindings) => string | undefined,
): FindingsShares {
  let finding = 0;
  let best = 0;
  for (const paper of marked) {
    const first = firstOf(paper) ?? '';
    finding += Number(paper.findings.some((text) => sameSentence(text, first)));
    best += Number(sameSentence(paper.best, first));
  }
  return { finding: finding / marked.length, best: best / marked.length };
}

/** The shares of what Footnote quotes first. */
export function scoreFindings(library: Library, marked: readonly MarkedFindings[]): FindingsShares {
  return shares(marked, ({ title }) => library.findings(title).quotes[0]?.text);
}

/** A marked paper's sentences with their features and whether each is the best finding. */
interface MarkedSentences {
  readonly paper: MarkedFindings;
  readonly texts: readonly string[];
  readonly features: readonly (readonly number[])[];
}

const placeOf = (searcher: Searcher, library: Library, title: string): number =>
  searcher.positionOf(library.find(title)?.id ?? '') ?? 0;

/** The sentences of a paper, by its title. */
export function sentencesOf(searcher: Searcher, library: Library, title: string): string[] {
  const position = placeOf(searcher, library, title);
  return searcher.sentencesOf(position).flatMap((i) => {
    const at = searcher.sentences[i];
    return at === undefined ? [] : [searcher.textOf(at)];
  });
}

function markedSentences(
  searcher: Searcher,
  library: Library,
  paper: MarkedFindings,
): MarkedSentences {
  const texts = sentencesOf(searcher, library, paper.title);
  const features = keyFindingFeatures(searcher, placeOf(searcher, library, paper.title));
  return { paper, texts, features };
}

function fit(all: readonly MarkedSentences[]): LogisticModel {
  const rows = all.flatMap(({ features }) => features);
  const labels = all.flatMap(({ paper, texts }) =>
    texts.map((text) => Number(sameSentence(paper.best, text))),
  );
  return fitLogistic(
    rows,
    labels,
    labels.map(() => 1),
    RIDGE,
  );
}

function firstBy(model: LogisticModel, { texts, features }: MarkedSentences): string | undefined {
  const likely = features.map((row) => probability(model, row));
  return texts[likely.indexOf(Math.max(...likely))];
}

/** Fits the findings model on the marked papers and cross-validates it by paper. */
export function fitFindings(
  searcher: Searcher,
  library: Library,
  marked: readonly MarkedFindings[],
): { model: LogisticModel; crossValidated: FindingsShares } {
  const all = marked.map((paper) => markedSentences(searcher, library, paper));
  const models = Array.from({ length: FOLDS }, (_, f) =>
    fit(all.filter((_paper, i) => i % FOLDS !== f)),
  );
  const held = new Map(
    all.map((sentences, i) => [
      sentences.paper.id,
      firstBy(models[i % FOLDS] ?? fit(all), sentences),
    ]),
  );
  return { model: fit(all), crossValidated: shares(marked, ({ id }) => held.get(id)) };
}
