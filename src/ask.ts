// npm run ask: a question in, papers with verbatim quotes out.
import { cleanQuestion } from './answer/question.ts';
import { turnsAfter } from './answer/turns.ts';
import { runAskingVerb } from './terminal/asking-verb.ts';
import { formatAnswer } from './terminal/format.ts';
import { answerRecord, neighboursAsAnswer } from './terminal/records.ts';

const HELP = `Asks your papers a question.

  npm run --silent ask -- "QUESTION" [options]

  --papers N     how many papers at most, 1 to 10 (10)
  --json         print one JSON object: {id, question, abstained, papers, index, ms}
  --batch FILE   read JSON Lines {id, question, previous?, category?}, print one JSON line each, in order;
                 with category "related" the question is a title and its neighbours are printed
  --corpus DIR   the folder of abstracts (seeds, or CORPUS_DIR)
  --index DIR    the folder of the index (index, or INDEX_DIR)
  -h, --help     this text

Exit code: 0 for an answer, and for saying that the papers hold none; 2 for bad usage; 1 for a failure.
`;

/** Milliseconds that a piece of work took, to a tenth, with its result. */
async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
  const started = performance.now();
  const result = await work;
  return { result, ms: Math.round((performance.now() - started) * 10) / 10 };
}

await runAskingVerb({
  help: HELP,
  field: 'question',
  check: cleanQuestion,
  async record(library, { id, question, previous, category }, papers) {
    if (category === 'related') {
      const { result, ms } = await timed(library.related(question, { papers }));
      return neighboursAsAnswer(id, question, result, ms);
    }
    const turns = await turnsAfter(library, previous);
    const { result, ms } = await timed(library.ask(question, { papers, turns }));
    return answerRecord(id, question, result, ms);
  },
  refusal: ({ index }, { id, question }, error) => ({
    id,
    question,
    abstained: true,
    papers: [],
    index,
    ms: 0,
    error,
  }),
  show: async (library, text, papers, style) =>
    formatAnswer(await library.ask(text, { papers }), library.papers.length, style),
});
