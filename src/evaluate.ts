// npm run evaluate: how well questions are answered, declined and summed up, beside simpler systems.
import { ASPECTS } from './answer/answer.ts';
import { type AspectScores, scoreAspects } from './evaluation/aspects-score.ts';
import { crossValidate } from './evaluation/declining.ts';
import { dialogueShares, holdAll } from './evaluation/dialogues.ts';
import { fitFindings, scoreFindings } from './evaluation/findings-score.ts';
import type { Metric } from './evaluation/metrics.ts';
import type { Gathered } from './evaluation/predict.ts';
import {
  assertSameCorpus,
  readAspects,
  readDialogues,
  readEveryday,
  readFindings,
  readQuestions,
} from './evaluation/questions.ts';
import { share, table } from './evaluation/report.ts';
import {
  decliningExamples,
  everydayDeclined,
  everydayQuestions,
  gatherAll,
  PARTS,
  scorePart,
  scoreWhole,
} from './evaluation/systems.ts';
import { WEIGHTS } from './search/weights.ts';
import { parsed } from './terminal/options.ts';
import { type Bench, counter, withBench } from './terminal/measuring.ts';
import { configFor, print } from './terminal/session.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Measures Footnote on the questions, findings and dialogues of evaluation/.

  npm run --silent evaluate -- [--json] [--corpus DIR] [--index DIR]

The corpus must be the five listings of seeds/. Takes about two minutes.
`;

/** All figures: metrics by system, declining cross-validated, findings likewise, aspects by part. */
async function figures({ library, searcher }: Bench) {
  const questions = await readQuestions();
  const marked = await readFindings();
  assertSameCorpus(library, questions);
  const gathered = await gatherAll(
    searcher,
    questions,
    WEIGHTS,
    counter('Gathering', questions.length),
  );
  const systems: Record<string, Map<string, Metric>> = {};
  for (const [name, weights] of Object.entries(PARTS))
    systems[name] = scorePart(searcher, gathered, weights);
  systems['as shown'] = await scoreWhole(
    library,
    questions,
    counter('Answering', questions.length),
  );
  const dialogues = await readDialogues();
  const held = await holdAll(library, dialogues, counter('Talking', dialogues.length));
  const declining = await decliningFigures({ library, searcher }, gathered);
  return {
    systems,
    dialogues: {
      tuned: dialogueShares(held, 'tuned'),
      'held out': dialogueShares(held, 'held out'),
    },
    ...declining,
    findings: {
      shipped: scoreFindings(library, marked),
      crossValidated: fitFindings(searcher, library, marked).crossValidated,
    },
    aspects: scoreAspects(library, await readAspects()),
  };
}

/** What is declined: cross-validated, with more and less of it, and of everyday questions as a person sees it. */
async function decliningFigures({ library, searcher }: Bench, gathered: readonly Gathered[]) {
  const everyday = await readEveryday();
  const tuned = everydayQuestions(everyday);
  const counted = counter('Declining', tuned.length);
  const daily = await gatherAll(searcher, tuned, WEIGHTS, counted);
  const { shipped, curve } = crossValidate(decliningExamples(searcher, [...gathered, ...daily]));
  return {
    declined: shipped,
    declining: curve,
    everyday: {
      tuned: await everydayDeclined(library, everyday, 'tuned', counted),
      'held out': await everydayDeclined(library, everyday, 'held out', counted),
    },
  };
}

type Figures = Awaited<ReturnType<typeof figures>>;

function report(figures: Figures): string {
  const { systems, findings, aspects, dialogues } = figures;
  const names = Object.keys(systems);
  const metrics = [...(systems['as shown']?.keys() ?? [])].sort();
  const rows = metrics.map((metric) => [
    metric,
    ...names.map((name) => share(systems[name]?.get(metric)?.mean)),
    String(systems['as shown']?.get(metric)?.count ?? 0),
  ]);
  return [
    table([['', ...names, 'n'], ...rows]),
    '',
    decliningReport(figures),
    '',
    findingsReport(findings),
    '',
    aspectsReport(aspects),
    dialogueReport(dialogues),
    '',
  ].join('\n');
}

function decliningReport({ declined, declining, everyday }: Figures): string {
  return [
    'Declined, cross-validated (each question judged by a model that never saw it):',
    table([
      ['  far-off questions', share(declined.far)],
      ['  everyday ones', share(declined.everyday)],
      ['  near ones', share(declined.near)],
      ['  answerable ones, wrongly', share(declined.answerable)],
    ]),
    '',
    'Everyday questions, declined as shown:',
    table([
      ['', 'tuned on', 'held out'],
      ['  declined', share(everyday.tuned), share(everyday['held out'])],
    ]),
    '',
    'Declining less or more, by the share of answerable ones that may be declined where it is fitted:',
    table([
      ['  allowed', 'wrongly', 'near', 'everyday', 'far'],
      ...declining.map((point) => [
        `  ${share(point.allowed)}`,
        ...[point.answerable, point.near, point.everyday, point.far].map(share),
      ]),
    ]),
  ].join('\n');
}

function findingsReport(findings: Awaited<ReturnType<typeof figures>>['findings']): string {
  return [
    'Key findings with no question asked:',
    table([
      ['', 'as shipped', 'cross-validated'],
      [
        '  first quote is a finding',
        share(findings.shipped.finding),
        share(findings.crossValidated.finding),
      ],
      [
        '  first quote is the best one',
        share(findings.shipped.best),
        share(findings.crossValidated.best),
      ],
    ]),
  ].join('\n');
}

function aspectsReport({ tuned, 'held out': heldOut }: AspectScores): string {
  return [
    'Comparing, a quote an aspect or none:',
    table([
      ['', 'tuned on', 'held out'],
      ...ASPECTS.flatMap((aspect) => [
        [`  ${aspect}: right`, share(tuned[aspect].right), share(heldOut[aspect].right)],
        [
          `  ${aspect}: of its quotes`,
          share(tuned[aspect].precision),
          share(heldOut[aspect].precision),
        ],
      ]),
    ]),
    '',
  ].join('\n');
}

function dialogueReport({ tuned, 'held out': heldOut }: Figures['dialogues']): string {
  const row = (name: string, of: 'all' | 'openings' | 'followUps' | 'last'): string[] => [
    name,
    share(tuned[of]),
    share(heldOut[of]),
  ];
  return [
    'Dialogues, right paper first:',
    table([
      ['', 'tuned on', 'held out'],
      row('  all turns', 'all'),
      row('  opening questions', 'openings'),
      row('  follow-ups', 'followUps'),
      row('  last turns', 'last'),
      ['  turns', String(tuned.turns), String(heldOut.turns)],
      ['  dialogues', String(tuned.dialogues), String(heldOut.dialogues)],
    ]),
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parsed({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      index: { type: 'string' },
    },
  });
  if (values.help) {
    await print(HELP);
    return;
  }
  await withBench(configFor({ corpus: values.corpus, index: values.index }), async (bench) => {
    const all = await figures(bench);
    const plain = Object.entries(all.systems).map(([name, metrics]) => [
      name,
      Object.fromEntries(metrics),
    ]);
    await print(
      values.json
        ? `${JSON.stringify({ ...all, systems: Object.fromEntries(plain) as object })}\n`
        : report(all),
    );
  });
}

await runVerb(main);
