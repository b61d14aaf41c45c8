// npm run tune: fits what is calibrated, and shows what each tuning constant is worth beside its neighbours.
import { writeFile } from 'node:fs/promises';
import { ABSTENTION_FEATURES } from './answer/abstention.ts';
import { ASPECTS } from './answer/answer.ts';
import { ASPECT_FEATURES } from './answer/aspect-cues.ts';
import { KEY_FINDING_FEATURES } from './answer/findings.ts';
import { CALIBRATION } from './answer/calibration.ts';
import { fitAspects } from './evaluation/aspects-score.ts';
import {
  crossValidate,
  declinedShares,
  type Example,
  fitDeclining,
  KINDS,
} from './evaluation/declining.ts';
import { fitFindings } from './evaluation/findings-score.ts';
import type { Gathered } from './evaluation/predict.ts';
import {
  assertSameCorpus,
  readAspects,
  readEveryday,
  readFindings,
  readQuestions,
} from './evaluation/questions.ts';
import { share, table } from './evaluation/report.ts';
import {
  decliningExamples,
  everydayQuestions,
  gatherAll,
  scorePart,
} from './evaluation/systems.ts';
import { type LogisticModel, probability } from './answer/logistic.ts';
import type { Searcher } from './search/searcher.ts';
import { WEIGHTS, type Weights } from './search/weights.ts';
import { parsed } from './terminal/options.ts';
import { type Bench, counter, withBench } from './terminal/measuring.ts';
import { configFor, print } from './terminal/session.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Fits the models of declining, key findings and comparisons, and tries the tuning constants of retrieval.

  npm run --silent tune -- [--write]

  --write   put what was fitted into src/answer/calibration.json (constants stay: edit src/search/weights.ts)
`;

/** The most papers that any of the tried weights asks the re-ranker for. */
const MOST_RERANKED = 20;

/** The values tried for each constant while the others stay. */
const TRIED: Partial<Record<keyof Weights, readonly number[]>> = {
  paperCosine: [0.3, 0.7],
  bestSentenceCosine: [0.3, 0.7],
  paperLexical: [0, 0.2, 0.3, 0.45],
  name: [0, 1, 3],
  sentenceLexical: [0, 0.3, 0.8],
  reranked: [0, 6, 8, 12, 16, 20],
  rerankedPaper: [0, 0.1, 0.15, 0.3, 0.5],
  rerankedSentence: [0, 0.05, 0.2, 0.3],
  sentencePrior: [0, 3, 10],
};

const SHOWN = [
  'fact R@1',
  'fact R@5',
  'fact ev@1',
  'fact ev@3',
  'paraphrase R@1',
  'paraphrase R@5',
  'paraphrase ev@3',
  'named R@1',
  'compare both@5',
  'survey nDCG@10',
];

const rounded = (x: number): number => Math.round(x * 1e5) / 1e5;

function roundedModel({ bias, weights, means, deviations }: LogisticModel): LogisticModel {
  return {
    bias: rounded(bias),
    weights: weights.map(rounded),
    means: means.map(rounded),
    deviations: deviations.map(rounded),
  };
}

function weightsOf(names: readonly string[], { weights }: LogisticModel): string {
  return table(names.map((name, i) => [`  ${name}`, (weights[i] ?? 0).toFixed(2)]));
}

/** What each constant is worth: one row for the shipped weights, one for each that was tried. */
function constantsTable(searcher: Searcher, gathered: readonly Gathered[]): string {
  const row = (label: string, weights: Weights): string[] => {
    const metrics = scorePart(searcher, gathered, weights);
    return [label, ...SHOWN.map((name) => share(metrics.get(name)?.mean))];
  };
  const variants = Object.entries(TRIED).flatMap(([name, values]) =>
    values.map((value) => row(`${name} ${value}`, { ...WEIGHTS, [name]: value })),
  );
  return table([['', ...SHOWN], row('as it is', WEIGHTS), ...variants]);
}

/** Fits the model that declines; the report sets its shares on all examples beside unseen ones. */
function tuneDeclining(examples: readonly Example[]) {
  const { model, threshold } = fitDeclining(examples);
  const seen = declinedShares(examples, ({ features }) => probability(model, features) < threshold);
  const unseen = crossValidate(examples).shipped;
  const report = [
    'Declining, weight of each standardised feature',
    weightsOf(ABSTENTION_FEATURES, model),
    table([
      ['declined', ...KINDS],
      ['fitted on all', ...KINDS.map((kind) => share(seen[kind]))],
      ['cross-validated', ...KINDS.map((kind) => share(unseen[kind]))],
    ]),
  ].join('\n');
  return { model: roundedModel(model), threshold: rounded(threshold), report };
}

/** Fits the models that tell aspects, on the part that is not held out; their weights side by side. */
async function tuneAspects({ library, searcher }: Bench) {
  const models = fitAspects(searcher, library, await readAspects());
  const weights = ASPECT_FEATURES.map((name, i) => [
    `  ${name}`,
    ...ASPECTS.map((aspect) => (models[aspect].weights[i] ?? 0).toFixed(2)),
  ]);
  const report = `Aspects, weight of each standardised feature\n${table([['', ...ASPECTS], ...weights])}`;
  const { purpose, method, result } = models;
  return {
    models: {
      purpose: roundedModel(purpose),
      method: roundedModel(method),
      result: roundedModel(result),
    },
    report,
  };
}

async function tune(bench: Bench, write: boolean): Promise<void> {
  const { library, searcher } = bench;
  const questions = await readQuestions();
  assertSameCorpus(library, questions);
  const asked = questions.filter(({ category }) => category !== 'related');
  const most = { ...WEIGHTS, reranked: MOST_RERANKED };
  const gathered = await gatherAll(searcher, asked, most, counter('Gathering', asked.length));
  await print(`${constantsTable(searcher, gathered)}\n\n`);
  const everyday = everydayQuestions(await readEveryday());
  const daily = await gatherAll(searcher, everyday, WEIGHTS, counter('Gathering', everyday.length));
  const { report, ...abstention } = tuneDeclining(
    decliningExamples(searcher, [...gathered, ...daily]),
  );
  await print(`${report}\n\n`);
  const { model, crossValidated } = fitFindings(searcher, library, await readFindings());
  await print(
    `Key findings, weight of each standardised feature\n${weightsOf(KEY_FINDING_FEATURES, model)}\n`,
  );
  const { finding, best } = crossValidated;
  await print(
    `first quote a finding ${share(finding)}, the best ${share(best)} (cross-validated)\n`,
  );
  const aspects = await tuneAspects(bench);
  await print(`\n${aspects.report}\n`);
  if (!write) return;
  const calibration = {
    abstention,
    findings: { ...CALIBRATION.findings, model: roundedModel(model) },
    aspects: { ...CALIBRATION.aspects, models: aspects.models },
  };
  const file = new URL('./answer/calibration.json', import.meta.url);
  await writeFile(file, `${JSON.stringify(calibration, null, 2)}\n`);
}

async function main(): Promise<void> {
  const { values } = parsed({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (values.help) await print(HELP);
  else {
    await withBench(configFor({ corpus: undefined, index: undefined }), (bench) =>
      tune(bench, values.write),
    );
  }
}

await runVerb(main);
