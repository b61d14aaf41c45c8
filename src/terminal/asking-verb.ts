// The flow that ask, related and findings share: help, one question for a person or a machine, or a batch.
import type { Library } from '../answer/answer.ts';
import { type BatchLine, runBatch } from './batch.ts';
import { verbOptions } from './options.ts';
import { print, withLibrary } from './session.ts';
import { type Style, styleFor } from './style.ts';
import { runVerb } from './verb.ts';

/** What makes one asking verb differ from another. */
export interface AskingVerb {
  readonly help: string;
  /** The field of a batch line that carries the text. */
  readonly field: 'question' | 'title';
  /** Refuses a text that cannot be asked, before anything is loaded or built for it. */
  readonly check: (text: string) => void;
  /** The JSON for one line; `papers` is how many at most. */
  readonly record: (library: Library, line: BatchLine, papers: number) => Promise<object>;
  /** The JSON in the place of a line that cannot be answered. */
  readonly refusal: (library: Library, line: BatchLine, sentence: string) => object;
  /** What a person reads. */
  readonly show: (library: Library, text: string, papers: number, style: Style) => Promise<string>;
}

async function batch(
  verb: AskingVerb,
  library: Library,
  file: string,
  papers: number,
): Promise<void> {
  const refused = await runBatch(
    file,
    {
      field: verb.field,
      answer: (line) => verb.record(library, line, papers),
      refuse: (line, sentence) => verb.refusal(library, line, sentence),
    },
    print,
  );
  if (refused > 0) process.exitCode = 2;
}

async function main(verb: AskingVerb): Promise<void> {
  const options = verbOptions(process.argv.slice(2));
  if (options.help) {
    await print(verb.help);
    return;
  }
  const { text, papers } = options;
  if (options.batch === undefined) verb.check(text);
  await withLibrary(options, async (library) => {
    if (options.batch !== undefined) await batch(verb, library, options.batch, papers);
    else if (options.json) {
      await print(
        `${JSON.stringify(await verb.record(library, { id: '1', question: text }, papers))}\n`,
      );
    } else await print(`${await verb.show(library, text, papers, styleFor(process.stdout))}\n`);
  });
}

/** Runs an asking verb as the whole of a process. */
export function runAskingVerb(verb: AskingVerb): Promise<void> {
  return runVerb(() => main(verb));
}
