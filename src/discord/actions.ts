// Every action, whichever message its component sits on.
import type { Action } from './action.ts';
import { earlierPapers } from './daily/actions.ts';
import { listActions } from './reading-list/list-actions.ts';
import { saveAction } from './reading-list/save.ts';
import { settingsActions } from './settings/actions.ts';

export const actions: readonly Action[] = [
  saveAction,
  ...listActions,
  ...settingsActions,
  earlierPapers,
];
