// Questions typed one after another in the terminal, for those who have no Discord token yet.
import { createInterface } from 'node:readline';
import type { Library } from '../answer/answer.ts';
import { FootnoteError } from '../errors.ts';
import { formatAnswer } from './format.ts';
import { printable, styleFor } from './style.ts';

const PAPERS = 5;

/** Answers lines of standard input until it ends; expected failures are said and the next line is read. */
export async function converse(library: () => Library): Promise<void> {
  const style = styleFor(process.stdout);
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
    prompt: process.stdin.isTTY ? 'Ask> ' : '',
  });
  // Ctrl-C ends the conversation as the end of input does.
  lines.on('SIGINT', () => {
    lines.close();
  });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') process.stdout.write(`${await reply(library(), line, style)}\n\n`);
    lines.prompt();
  }
}

async function reply(
  library: Library,
  question: string,
  style: ReturnType<typeof styleFor>,
): Promise<string> {
  try {
    return formatAnswer(
      await library.ask(question, { papers: PAPERS }),
      library.papers.length,
      style,
    );
  } catch (error) {
    if (error instanceof FootnoteError) return printable(error.message);
    throw error;
  }
}
