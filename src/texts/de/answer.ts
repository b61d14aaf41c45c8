// Answers, near misses and the buttons beneath them.
import type { Texts } from '../texts.ts';

export const answer: Texts['answer'] = {};
