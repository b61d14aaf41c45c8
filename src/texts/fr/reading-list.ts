// The reading list.
import type { Texts } from '../texts.ts';

export const readingList: Texts['readingList'] = {};
