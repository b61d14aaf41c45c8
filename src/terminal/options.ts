// The command line of the three asking verbs, parsed strictly: an unknown option is bad usage, not ignored.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FootnoteError, reasonOf } from '../errors.ts';

/** The most papers an answer may list. */
const MOST_PAPERS = 10;

/** What a verb was asked to do. */
export interface VerbOptions {
  readonly help: boolean;
  /** The words after the options, joined; empty when there are none. */
  readonly text: string;
  readonly json: boolean;
  /** A file of JSON Lines to work through. */
  readonly batch: string | undefined;
  readonly papers: number;
  readonly corpus: string | undefined;
  readonly index: string | undefined;
}

/**
 * The command line by `parseArgs` of Node.
 * @throws FootnoteError `bad-usage`: what is wrong, without its advice on other spellings
 */
export function parsed<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw wrong(`${(reasonOf(error).split(/\. |\.?\n|\.$/)[0] ?? '').trim()}.`);
  }
}

function wrong(reason: string): FootnoteError {
  return new FootnoteError('bad-usage', `${reason} Run it with --help to see how.`);
}

function papersFrom(given: string | undefined): number {
  const papers = Number(given ?? MOST_PAPERS);
  if (Number.isInteger(papers) && papers >= 1 && papers <= MOST_PAPERS) return papers;
  throw wrong(`--papers is "${given ?? ''}"; it takes a whole number from 1 to ${MOST_PAPERS}.`);
}

function parse(args: readonly string[]) {
  return parsed({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
      papers: { type: 'string' },
      corpus: { type: 'string' },
      index: { type: 'string' },
    },
  });
}

/** Parses the arguments of a verb. @throws FootnoteError `bad-usage` */
export function verbOptions(args: readonly string[]): VerbOptions {
  const { values, positionals } = parse(args);
  const text = positionals.join(' ');
  if (values.batch !== undefined && text !== '') {
    throw wrong(`--batch reads its questions from ${values.batch}; "${text}" is one too many.`);
  }
  if (values.batch === undefined && positionals.length === 0 && !values.help) {
    throw wrong('Nothing was asked.');
  }
  return {
    help: values.help,
    text,
    json: values.json,
    batch: values.batch,
    papers: papersFrom(values.papers),
    corpus: values.corpus,
    index: values.index,
  };
}
