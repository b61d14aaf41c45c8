// npm run related: a paper (or any text) in, its neighbours out, each with the sentence that shows why.
import { cleanQuestion } from './answer/question.ts';
import { runBatch } from './terminal/batch.ts';
import { formatNeighbours } from './terminal/format.ts';
import { verbOptions } from './terminal/options.ts';
import { neighboursRecord } from './terminal/records.ts';
import { print, withLibrary } from './terminal/session.ts';
import { styleFor } from './terminal/style.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Shows the papers near one of yours, and why.

  npm run --silent related -- "TITLE, PAPER ID OR ANY TEXT" [options]

  --papers N     how many papers at most, 1 to 10 (10)
  --json         print one JSON object: {id, question, papers: [{title, score, url, why}]}
  --batch FILE   read JSON Lines {id, question}, print one JSON line each, in order
  --corpus DIR   the folder of abstracts (seeds, or CORPUS_DIR)
  --index DIR    the folder of the index (index, or INDEX_DIR)
  -h, --help     this text

A title matches however it is cased or spaced. Exit code: 0, 2 for bad usage, 1 for a failure.
`;

async function main(): Promise<void> {
  const options = verbOptions(process.argv.slice(2));
  if (options.help) {
    await print(HELP);
    return;
  }
  const { batch, papers, text } = options;
  if (batch === undefined) cleanQuestion(text);
  await withLibrary(options, async (library) => {
    if (batch !== undefined) {
      const refused = await runBatch(
        batch,
        {
          field: 'question',
          answer: async ({ id, question }) =>
            neighboursRecord(id, question, await library.related(question, { papers })),
          refuse: ({ id, question }, error) => ({ id, question, papers: [], error }),
        },
        print,
      );
      if (refused > 0) process.exitCode = 2;
      return;
    }
    const neighbours = await library.related(text, { papers });
    if (options.json) await print(`${JSON.stringify(neighboursRecord('1', text, neighbours))}\n`);
    else await print(`${formatNeighbours(neighbours, styleFor(process.stdout))}\n`);
  });
}

await runVerb(main);
