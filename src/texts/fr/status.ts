// How Footnote is doing, for those who run it.
import type { Texts } from '../texts.ts';

export const status: Texts['status'] = {};
