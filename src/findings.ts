// npm run findings: a paper in, its key findings out, with no question asked.
import { FootnoteError } from './errors.ts';
import { runAskingVerb } from './terminal/asking-verb.ts';
import { formatFindings } from './terminal/format.ts';
import { findingsRecord } from './terminal/records.ts';

const HELP = `Shows a paper's key findings: results and conclusions, best first, up to three.

  npm run --silent findings -- "TITLE OR PAPER ID" [options]

  --json         print one JSON object: {id, title, quotes: [{text, start, end}]}
  --batch FILE   read JSON Lines {id, title}, print one JSON line each, in order
  --corpus DIR   the folder of abstracts (seeds, or CORPUS_DIR)
  --index DIR    the folder of the index (index, or INDEX_DIR)
  -h, --help     this text

A title matches however it is cased or spaced. Exit code: 0, 2 for bad usage, 1 for a failure.
`;

await runAskingVerb({
  help: HELP,
  field: 'title',
  check(title) {
    if (title.trim() === '') {
      throw new FootnoteError('bad-usage', 'No title was given. Run it with --help to see how.');
    }
  },
  record: (library, { id, question: title }) =>
    Promise.resolve(findingsRecord(id, library.findings(title))),
  refusal: (_library, { id, question: title }, error) => ({ id, title, quotes: [], error }),
  show: (library, title, _papers, style) =>
    Promise.resolve(formatFindings(library.findings(title), style)),
});
