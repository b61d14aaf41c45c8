// npm run related: a paper (or any text) in, its neighbours out, each with the sentence that shows why.
import { cleanQuestion } from './answer/question.ts';
import { runAskingVerb } from './terminal/asking-verb.ts';
import { formatNeighbours } from './terminal/format.ts';
import { neighboursRecord } from './terminal/records.ts';

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

await runAskingVerb({
  help: HELP,
  field: 'question',
  check: cleanQuestion,
  record: async (library, { id, question }, papers) =>
    neighboursRecord(id, question, await library.related(question, { papers })),
  refusal: (_library, { id, question }, error) => ({ id, question, papers: [], error }),
  show: async (library, text, papers, style) =>
    formatNeighbours(await library.related(text, { papers }), style),
});
