// The floors of quality, on the five listings with the shipped models: a change that answers worse fails here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '#src/adapters/index-folder.ts';
import type { ModelProcess } from '#src/adapters/model-process.ts';
import { ASPECTS, type Answer, type Library } from '#src/answer/answer.ts';
import { IndexedLibrary } from '#src/answer/library.ts';
import { assertVerbatim } from '#src/answer/quotes.ts';
import { type AspectScores, scoreAspects } from '#src/evaluation/aspects-score.ts';
import { crossValidate, type DeclinedShares } from '#src/evaluation/declining.ts';
import { dialogueShares, type HeldTurn, holdAll } from '#src/evaluation/dialogues.ts';
import { type FindingsShares, scoreFindings } from '#src/evaluation/findings-score.ts';
import type { Metric, Question } from '#src/evaluation/metrics.ts';
import {
  assertSameCorpus,
  readAspects,
  readDialogues,
  readEveryday,
  readFindings,
  readQuestions,
} from '#src/evaluation/questions.ts';
import {
  decliningExamples,
  everydayDeclined,
  everydayQuestions,
  gatherAll,
  PARTS,
  scorePart,
  scoreWhole,
} from '#src/evaluation/systems.ts';
import { libraryOver, searcherOver, startModels } from '#src/open-library.ts';
import type { Paper } from '#src/papers/paper.ts';
import { WEIGHTS } from '#src/search/weights.ts';
import { remembering } from '#test/fakes/remembering.ts';
import { listingsConfig } from '#test/listings.ts';

const FIVE_MINUTES = 300_000;
const ignore = (): void => undefined;

type Metrics = ReadonlyMap<string, Metric>;

/** A Library that keeps what it answers, so that every answer can be looked at. */
function keeping(library: Library, answers: Answer[]): Library {
  return {
    index: library.index,
    papers: library.papers,
    find: (title) => library.find(title),
    complete: (typed, limit) => library.complete(typed, limit),
    related: (query, options) => library.related(query, options),
    findings: (title) => library.findings(title),
    nearest: (text) => library.nearest(text),
    compare: (first, second) => library.compare(first, second),
    ask: async (question, options) => {
      const answer = await library.ask(question, options);
      answers.push(answer);
      return answer;
    },
  };
}

const config = listingsConfig();
const answers: Answer[] = [];
let models: ModelProcess;
let library: Library;
let questions: Question[];
let shown: Metrics;
let parts: Readonly<Record<string, Metrics>>;
let declined: DeclinedShares;
let everydayHeldOut: number;
let findings: FindingsShares;
let aspects: AspectScores;
let held: readonly HeldTurn[];
let stored: ReadonlyMap<string, string>;

beforeAll(async () => {
  models = await startModels(config);
  const open = await openIndex(config.indexFolder, models.id);
  const searcher = await searcherOver(open, remembering(models), config);
  library = new IndexedLibrary(open.manifest.id, searcher);
  stored = new Map(open.papers.map(({ paper }) => [paper.id, paper.abstract]));
  questions = await readQuestions();
  assertSameCorpus(library, questions);
  const gathered = await gatherAll(searcher, questions, WEIGHTS, ignore);
  parts = Object.fromEntries(
    Object.entries(PARTS).map(([name, weights]) => [name, scorePart(searcher, gathered, weights)]),
  );
  shown = await scoreWhole(keeping(library, answers), questions, ignore);
  const everyday = await readEveryday();
  const daily = await gatherAll(searcher, everydayQuestions(everyday), WEIGHTS, ignore);
  declined = crossValidate(decliningExamples(searcher, [...gathered, ...daily])).shipped;
  everydayHeldOut = await everydayDeclined(library, everyday, 'held out', ignore);
  findings = scoreFindings(library, await readFindings());
  aspects = scoreAspects(library, await readAspects());
  held = await holdAll(library, await readDialogues(), ignore);
}, FIVE_MINUTES);

afterAll(() => {
  models.close();
});

const mean = (metrics: Metrics | undefined, name: string): number =>
  metrics?.get(name)?.mean ?? NaN;

describe('what a person is shown is at least', () => {
  it.each([
    ['fact R@1', 0.78],
    ['fact R@5', 0.93],
    ['fact MRR', 0.83],
    ['fact ev@1', 0.7],
    ['fact ev@3', 0.78],
    ['paraphrase R@1', 0.63],
    ['paraphrase R@5', 0.83],
    ['paraphrase ev@1', 0.56],
    ['paraphrase ev@3', 0.63],
    ['named R@1', 1],
    ['named ev@1', 0.93],
    ['compare both@5', 0.9],
    ['survey nDCG@10', 0.59],
    ['related nDCG@10', 0.68],
    ['abstain far', 0.93],
    ['abstain near', 0.66],
  ])('%s %f', (metric, floor) => {
    expect(mean(shown, metric)).toBeGreaterThanOrEqual(floor);
  });

  it('declined wrongly at most once in twenty', () => {
    expect(mean(shown, 'wrongly declined')).toBeLessThanOrEqual(0.05);
  });
});

describe('declining, judged on questions that the model never saw,', () => {
  it('finds far-off ones and many near ones', () => {
    expect(declined.far).toBeGreaterThanOrEqual(0.95);
    expect(declined.near).toBeGreaterThanOrEqual(0.63);
    expect(declined.everyday).toBeGreaterThanOrEqual(0.89);
  });

  it('finds most everyday ones that nothing was fitted on', () => {
    expect(everydayHeldOut).toBeGreaterThanOrEqual(0.9);
  });

  it('leaves what can be answered', () => {
    expect(declined.answerable).toBeLessThanOrEqual(0.04);
  });
});

it('the first key finding is a finding, and often the best', () => {
  expect(findings.finding).toBeGreaterThanOrEqual(0.96);
  expect(findings.best).toBeGreaterThanOrEqual(0.69);
});

describe('comparing, on papers that no model was fitted on,', () => {
  it.each([
    ['purpose', 0.75, 0.88],
    ['method', 0.85, 0.85],
    ['result', 0.85, 0.9],
  ] as const)('tells the %s rightly, and quotes little else', (aspect, right, precision) => {
    expect(aspects['held out'][aspect].right).toBeGreaterThanOrEqual(right);
    expect(aspects['held out'][aspect].precision).toBeGreaterThanOrEqual(precision);
  });

  it('is measured on sentences that the abstracts hold', async () => {
    const marked = await readAspects();
    for (const { title, ...told } of marked) {
      const abstract = library.find(title)?.abstract ?? '';
      for (const sentence of ASPECTS.flatMap((aspect) => told[aspect]))
        expect(abstract).toContain(sentence);
    }
    expect(marked.filter(({ part }) => part === 'held out')).toHaveLength(20);
  });
});

it('the hybrid, and still more what is shown, beat BM25 alone', () => {
  const [lexical, hybrid, whole] = [parts['BM25 alone'], parts['hybrid'], shown].map((metrics) =>
    mean(metrics, 'fact R@1'),
  );
  expect(hybrid).toBeGreaterThan(lexical ?? NaN);
  expect(whole).toBeGreaterThan(lexical ?? NaN);
  expect(whole).toBeGreaterThanOrEqual(hybrid ?? NaN);
});

describe('every answer', () => {
  const isStored = (paper: Paper): boolean => stored.get(paper.id) === paper.abstract;

  it('was given: all questions but the related ones were asked', () => {
    expect(answers).toHaveLength(questions.filter((q) => q.category !== 'related').length);
    expect(questions.length).toBe(190);
  });

  it('quotes exact slices of stored abstracts, or declines and quotes nothing', () => {
    for (const { abstained, papers, question } of answers) {
      expect(papers.length, question).toBeGreaterThan(0);
      for (const { paper, quotes } of papers) {
        expect(isStored(paper), question).toBe(true);
        expect(quotes.length > 0, question).toBe(!abstained);
        for (const quote of quotes) assertVerbatim(paper, quote);
      }
    }
  });

  it('is the same when the question is asked again, without any memory', async () => {
    const open = await openIndex(config.indexFolder, models.id);
    const fresh = await libraryOver(open, models, config);
    for (const answer of answers.filter((_answer, i) => i % 20 === 0)) {
      expect(await fresh.ask(answer.question)).toEqual(answer);
    }
  });
});

it('every paper is compared with exact slices of its abstract, none of them twice', () => {
  const [first, ...others] = library.papers;
  for (const { id, title } of others) {
    const { paper, quotes } = library.compare(id, first?.id ?? '').papers[0];
    const given = Object.values(quotes).flatMap((quote) => quote ?? []);
    for (const quote of given) assertVerbatim(paper, quote);
    expect(new Set(given.map(({ start }) => start)).size, title).toBe(given.length);
  }
});

it('the findings of every paper are exact slices of its abstract, three at most', () => {
  for (const { title, id } of library.papers) {
    const { paper, quotes } = library.findings(id);
    expect(quotes.length, title).toBeLessThanOrEqual(3);
    for (const quote of quotes) assertVerbatim(paper, quote);
  }
});

describe('in a conversation', () => {
  it('the right paper comes first in nine of ten turns, and where the rules never looked too', () => {
    const [tuned, heldOut] = [dialogueShares(held, 'tuned'), dialogueShares(held, 'held out')];
    expect(tuned.all).toBeGreaterThanOrEqual(0.95);
    expect(tuned.last).toBeGreaterThanOrEqual(0.93);
    expect(heldOut.all).toBeGreaterThanOrEqual(0.9);
    expect(heldOut.followUps).toBeGreaterThanOrEqual(0.87);
  });

  it('every quote is an exact slice, and nothing is quoted where an abstract does not say', () => {
    for (const { answer } of held) {
      for (const { paper, quotes } of answer.papers) {
        expect(quotes.length > 0, answer.question).toBe(!answer.abstained);
        for (const quote of quotes) assertVerbatim(paper, quote);
      }
    }
  });
});
