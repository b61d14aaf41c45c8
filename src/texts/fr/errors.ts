// Expected failures, by code.
import type { Texts } from '../texts.ts';

export const errors: Texts['errors'] = {};
