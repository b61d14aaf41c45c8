// npm run findings: a paper in, its key findings out, with no question asked.
import { FootnoteError } from './errors.ts';
import { runBatch } from './terminal/batch.ts';
import { formatFindings } from './terminal/format.ts';
import { verbOptions } from './terminal/options.ts';
import { findingsRecord } from './terminal/records.ts';
import { print, withLibrary } from './terminal/session.ts';
import { styleFor } from './terminal/style.ts';
import { runVerb } from './terminal/verb.ts';

const HELP = `Shows a paper's key findings: results and conclusions, best first, up to three.

  npm run --silent findings -- "TITLE OR PAPER ID" [options]

  --json         print one JSON object: {id, title, quotes: [{text, start, end}]}
  --batch FILE   read JSON Lines {id, title}, print one JSON line each, in order
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
  const { batch, text } = options;
  if (batch === undefined && text.trim() === '') {
    throw new FootnoteError('bad-usage', 'No title was given. Run it with --help to see how.');
  }
  await withLibrary(options, async (library) => {
    if (batch !== undefined) {
      const refused = await runBatch(
        batch,
        {
          field: 'title',
          answer: ({ id, question: title }) =>
            Promise.resolve(findingsRecord(id, library.findings(title))),
          refuse: ({ id, question: title }, error) => ({ id, title, quotes: [], error }),
        },
        print,
      );
      if (refused > 0) process.exitCode = 2;
      return;
    }
    const findings = library.findings(text);
    if (options.json) await print(`${JSON.stringify(findingsRecord('1', findings))}\n`);
    else await print(`${formatFindings(findings, styleFor(process.stdout))}\n`);
  });
}

await runVerb(main);
