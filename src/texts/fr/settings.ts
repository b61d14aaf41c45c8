// What a server can set.
import type { Texts } from '../texts.ts';

export const settings: Texts['settings'] = {};
