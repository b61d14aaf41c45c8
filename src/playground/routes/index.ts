// Every REST route of the playground, in the order in which they are tried.
import { application } from './application.ts';
import { channels } from './channels.ts';
import { commands } from './commands.ts';
import { interactions } from './interactions.ts';
import { messages } from './messages.ts';
import { reactions } from './reactions.ts';
import type { Route } from './route.ts';
import { threads } from './threads.ts';

export const routes: readonly Route[] = [
  ...application,
  ...commands,
  ...interactions,
  ...messages,
  ...reactions,
  ...threads,
  ...channels,
];
