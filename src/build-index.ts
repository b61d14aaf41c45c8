// npm run index: builds or brings up to date the index of the corpus, with a progress bar.
import { loadCorpus } from './papers/corpus.ts';
import { buildIndex } from './adapters/index-builder.ts';
import { problemSentence, startModels, withoutAdvice } from './open-library.ts';
import { parsed } from './terminal/options.ts';
import { progressReporter } from './terminal/progress.ts';
import { say } from './terminal/say.ts';
import { configFor, print } from './terminal/session.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Builds the index of your papers, or brings it up to date; only papers that changed are embedded.

  npm run index -- [--corpus DIR] [--index DIR] [--json]

  --json   print the manifest: what the index was built from

Exit code: 0 when the index is whole and up to date, 2 for bad usage, 1 for a failure.
`;

function options() {
  return parsed({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      index: { type: 'string' },
    },
  }).values;
}

async function main(): Promise<void> {
  const { help, json, corpus: corpusFolder, index } = options();
  if (help) {
    await print(HELP);
    return;
  }
  const config = configFor({ corpus: corpusFolder, index });
  const corpus = await loadCorpus(config.corpusFolder);
  corpus.problems.map(problemSentence).forEach(say);
  const models = await startModels(config);
  const progress = progressReporter(process.stderr);
  let embedded = 0;
  const started = performance.now();
  try {
    const { manifest } = await buildIndex({
      folder: config.indexFolder,
      corpus,
      embedder: models,
      onUnusable: (reason) => {
        say(`${withoutAdvice(reason)} Building it anew.`);
      },
      onProgress(now) {
        embedded = now.embedded;
        progress.update(now);
      },
    }).finally(progress.stop);
    if (json) await print(`${JSON.stringify(manifest)}\n`);
    else {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      await print(
        `${manifest.counts.papers} papers, ${manifest.counts.sentences} sentences, index ${manifest.id}: ` +
          `${embedded} papers embedded in ${seconds} s.\n`,
      );
    }
  } finally {
    models.close();
  }
}

await runVerb(main);
