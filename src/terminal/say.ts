// What is said beside the answers: on standard error, and nothing that a file or a title holds steers the terminal.
import { printable } from './style.ts';

/** Says a sentence on a line of its own. */
export function say(sentence: string): void {
  process.stderr.write(`${printable(sentence)}\n`);
}
