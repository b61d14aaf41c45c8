// Reads the development questions and the marked findings, and refuses to measure on another corpus.
import { readFile } from 'node:fs/promises';
import type { Aspect, Library } from '../answer/answer.ts';
import { FootnoteError } from '../errors.ts';
import type { Question } from './metrics.ts';

/** One line of evaluation/findings.jsonl: a paper with the sentences that state its findings. */
export interface MarkedFindings {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly string[];
  /** The one to quote if only one may be. */
  readonly best: string;
}

/** One line of evaluation/aspects.jsonl: for each aspect the sentences that tell it; none where none does. */
export interface MarkedAspects extends Readonly<Record<Aspect, readonly string[]>> {
  readonly id: string;
  /** The models are fitted on the tuned part alone. */
  readonly part: 'tuned' | 'held out';
  readonly title: string;
}

/** One line of evaluation/everyday.jsonl: a question of daily life or of another field, which no paper answers. */
export interface EverydayQuestion {
  readonly id: string;
  /** The model that declines is fitted with the tuned part alone. */
  readonly part: 'tuned' | 'held out';
  readonly question: string;
}

/** One turn of a dialogue: the question and the paper that must come first. */
export interface DialogueTurn {
  readonly question: string;
  readonly kind: string;
  /** Titles, any of which is right. */
  readonly papers?: readonly string[];
  /** Instead of titles: the place of the right paper in the list shown last; -1 is the last. */
  readonly shown?: number;
  /** False where the paper's abstract does not answer: that must then be said. */
  readonly stated?: false;
}

/** One line of evaluation/dialogues.jsonl. */
export interface Dialogue {
  readonly id: string;
  /** The rules were made with the tuned part in view alone. */
  readonly part: 'tuned' | 'held out';
  readonly turns: readonly DialogueTurn[];
}

async function readLines<T>(name: string): Promise<T[]> {
  const text = await readFile(new URL(`../../evaluation/${name}`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as T]));
}

/** The development questions, in order. */
export const readQuestions = (): Promise<Question[]> => readLines<Question>('dev.jsonl');

/** The everyday questions, in order. */
export const readEveryday = (): Promise<EverydayQuestion[]> =>
  readLines<EverydayQuestion>('everyday.jsonl');

/** The papers whose findings were marked by hand, in order. */
export const readFindings = (): Promise<MarkedFindings[]> =>
  readLines<MarkedFindings>('findings.jsonl');

/** The papers whose aspects were marked by hand, in order. */
export const readAspects = (): Promise<MarkedAspects[]> =>
  readLines<MarkedAspects>('aspects.jsonl');

/** The dialogues, in order. */
export const readDialogues = (): Promise<Dialogue[]> => readLines<Dialogue>('dialogues.jsonl');

/** @throws FootnoteError `bad-usage` when gold papers are missing: the figures would mean nothing */
export function assertSameCorpus(library: Library, questions: readonly Question[]): void {
  const gold = new Set(questions.flatMap(({ papers }) => papers));
  const missing = [...gold].filter((title) => library.find(title) === undefined);
  if (missing.length === 0) return;
  throw new FootnoteError(
    'bad-usage',
    `${missing.length} of the ${gold.size} papers that the questions are about are not in this corpus, ` +
      `such as “${missing[0] ?? ''}”. Evaluate with the five listings of seeds/ alone (--corpus DIR).`,
  );
}
