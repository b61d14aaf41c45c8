// Every action, whichever message its component sits on.
import type { Action } from './action.ts';

export const actions: readonly Action[] = [];
