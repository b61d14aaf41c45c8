// Every command, in the order in which /help lists them.
import type { AnyCommand } from '#src/discord/command.ts';
import { ask } from './ask.ts';
import { help } from './help.ts';
import { paperOfTheDay } from './paper-of-the-day.ts';
import { related } from './related.ts';

export const commands: readonly AnyCommand[] = [ask, related, paperOfTheDay, help];
