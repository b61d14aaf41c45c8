// Standing questions.
import type { Texts } from '../texts.ts';

export const watch: Texts['watch'] = {};
