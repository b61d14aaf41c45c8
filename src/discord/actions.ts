// Every action, whichever message its component sits on.
import type { Action } from './action.ts';
import { abstractAction } from './answers/abstract-action.ts';
import { pageAction } from './answers/page-action.ts';
import { rateAction } from './answers/rate-action.ts';
import { shareAction } from './answers/share-action.ts';
import { conversationActions } from './conversation/ask-here.ts';
import { earlierPapers } from './daily/actions.ts';
import { deleteMyData } from './data/delete.ts';
import { listActions } from './reading-list/list-actions.ts';
import { saveAction } from './reading-list/save.ts';
import { relatedAction, startAction, walkAction } from './related/walk-actions.ts';
import { settingsActions } from './settings/actions.ts';
import { watchActions } from './watch/actions.ts';

export const actions: readonly Action[] = [
  pageAction,
  abstractAction,
  shareAction,
  rateAction,
  relatedAction,
  walkAction,
  startAction,
  saveAction,
  ...listActions,
  ...settingsActions,
  ...conversationActions,
  earlierPapers,
  deleteMyData,
  ...watchActions,
];
