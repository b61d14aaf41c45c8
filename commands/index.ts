// Every command, in the order in which /help lists them.
import type { AnyCommand } from '#src/discord/command.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import { findPapers } from './find-papers.ts';
import { footnote } from './footnote.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { paperOfTheDay } from './paper-of-the-day.ts';
import { readingList } from './reading-list.ts';
import { related } from './related.ts';
import { relatedPapers } from './related-papers.ts';
import { watch } from './watch.ts';

export const commands: readonly AnyCommand[] = [
  ask,
  related,
  compare,
  readingList,
  watch,
  paperOfTheDay,
  forget,
  footnote,
  help,
  findPapers,
  relatedPapers,
];
