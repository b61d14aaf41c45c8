// Two papers side by side.
import type { Texts } from '../texts.ts';

export const compare: Texts['compare'] = {};
