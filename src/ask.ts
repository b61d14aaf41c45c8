// npm run ask: a question in, papers with verbatim quotes out.
import type { Answer, Library } from './answer/answer.ts';
import { cleanQuestion } from './answer/question.ts';
import { type BatchLine, runBatch } from './terminal/batch.ts';
import { formatAnswer } from './terminal/format.ts';
import { verbOptions } from './terminal/options.ts';
import { answerRecord, neighboursAsAnswer } from './terminal/records.ts';
import { print, withLibrary } from './terminal/session.ts';
import { styleFor } from './terminal/style.ts';
import { runVerb } from './terminal/verb.ts';

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

async function answerLine(library: Library, line: BatchLine, papers: number): Promise<object> {
  const { id, question, previous, category } = line;
  if (category === 'related') {
    const { result, ms } = await timed(library.related(question, { papers }));
    return neighboursAsAnswer(id, question, result, ms);
  }
  const options = previous === undefined ? { papers } : { papers, previous };
  const { result, ms } = await timed(library.ask(question, options));
  return answerRecord(id, question, result, ms);
}

async function main(): Promise<void> {
  const options = verbOptions(process.argv.slice(2));
  if (options.help) {
    await print(HELP);
    return;
  }
  // A question that cannot be asked is refused before anything is loaded or built for it.
  if (options.batch === undefined) cleanQuestion(options.text);
  await withLibrary(options, async (library) => {
    if (options.batch !== undefined) {
      const none: Pick<Answer, 'abstained' | 'papers' | 'index'> = {
        abstained: true,
        papers: [],
        index: library.index,
      };
      const refused = await runBatch(
        options.batch,
        {
          field: 'question',
          answer: (line) => answerLine(library, line, options.papers),
          refuse: (line, error) => ({ ...line, ...none, ms: 0, error }),
        },
        print,
      );
      if (refused > 0) process.exitCode = 2;
      return;
    }
    const { result, ms } = await timed(library.ask(options.text, { papers: options.papers }));
    if (options.json)
      await print(`${JSON.stringify(answerRecord('1', options.text, result, ms))}\n`);
    else await print(`${formatAnswer(result, library.papers.length, styleFor(process.stdout))}\n`);
  });
}

await runVerb(main);
