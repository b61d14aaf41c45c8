// npm run bench: what each stage of an answer costs beside the whole, and what a full build takes.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildIndex } from './adapters/index-builder.ts';
import { type OpenIndex, openIndex } from './adapters/index-folder.ts';
import type { ModelProcess } from './adapters/model-process.ts';
import { IndexedLibrary } from './answer/library.ts';
import type { Config } from './config.ts';
import { textOf } from './evaluation/predict.ts';
import { readQuestions } from './evaluation/questions.ts';
import { table } from './evaluation/report.ts';
import { searcherOver, startModels } from './open-library.ts';
import { loadCorpus } from './papers/corpus.ts';
import type { Searcher } from './search/searcher.ts';
import { parsed } from './terminal/options.ts';
import { progressReporter } from './terminal/progress.ts';
import { configFor, print } from './terminal/session.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Times a full build and the stages of an answer; figures of one run compare, figures of two runs may not.

  npm run --silent bench -- [--corpus DIR]
`;

const WARM_UP = 5;

/** The median of some milliseconds and their 95th percentile. */
function summary(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The most memory that a process has held, in MB; undefined where the system does not tell. */
async function peakMemory(pid: number | 'self' | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid ?? 'self'}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

async function benchBuild(config: Config, models: ModelProcess): Promise<OpenIndex> {
  const corpus = await loadCorpus(config.corpusFolder);
  const progress = progressReporter(process.stderr);
  const seconds = await timed(() =>
    buildIndex({
      folder: config.indexFolder,
      corpus,
      embedder: models,
      onProgress: progress.update,
    }),
  );
  progress.stop();
  const memory = [await peakMemory('self'), await peakMemory(models.pid)];
  const shown = memory.map((mb) => (mb === undefined ? 'unknown' : `${mb.toFixed(0)} MB`));
  await print(
    `Full build of ${corpus.papers.length} papers: ${(seconds / 1000).toFixed(1)} s; ` +
      `peak memory ${shown.join(' + ')} (this process + models)\n\n`,
  );
  return openIndex(config.indexFolder, models.id);
}

/** The stages of one question, in milliseconds, and the whole of it asked afresh. */
async function stagesOf(
  text: string,
  {
    searcher,
    models,
    ask,
  }: { searcher: Searcher; models: ModelProcess; ask: () => Promise<unknown> },
): Promise<Record<string, number>> {
  let vector: Float32Array = new Float32Array();
  const embed = await timed(async () => (vector = await models.embedQuery(text)));
  const gather = await timed(() => searcher.gather(text, vector));
  const ranked = await timed(() => searcher.rank(text));
  return {
    'embed the question': embed,
    'compare and match words': gather,
    're-rank': ranked - embed - gather,
    whole: await timed(ask),
  };
}

async function benchAsking(config: Config, models: ModelProcess, open: OpenIndex): Promise<void> {
  const searcher = await searcherOver(open, models, config);
  const library = new IndexedLibrary(open.manifest.id, searcher);
  const times = new Map<string, number[]>();
  for (const [i, question] of (await readQuestions())
    .filter(({ category }) => category !== 'related')
    .entries()) {
    const ask = () => library.ask(question.question);
    const stages = await stagesOf(textOf(question), { searcher, models, ask });
    if (i < WARM_UP) continue;
    for (const [stage, ms] of Object.entries(stages))
      times.set(stage, [...(times.get(stage) ?? []), ms]);
  }
  const whole = summary(times.get('whole') ?? []).median;
  const rows = [...times].map(([stage, all]) => {
    const { median, p95 } = summary(all);
    return [stage, median.toFixed(1), p95.toFixed(1), `${((100 * median) / whole).toFixed(0)} %`];
  });
  const count = times.get('whole')?.length ?? 0;
  await print(
    `One warm question, ${count} of them, ms\n${table([['', 'median', 'p95', 'of the whole'], ...rows])}\n`,
  );
}

async function main(): Promise<void> {
  const { values } = parsed({
    options: { help: { type: 'boolean', short: 'h', default: false }, corpus: { type: 'string' } },
  });
  if (values.help) {
    await print(HELP);
    return;
  }
  const index = await mkdtemp(path.join(tmpdir(), 'footnote-bench-'));
  const config = configFor({ corpus: values.corpus, index });
  const models = await startModels(config);
  try {
    await benchAsking(config, models, await benchBuild(config, models));
  } finally {
    models.close();
    await rm(index, { recursive: true, force: true });
  }
}

await runVerb(main);
