// Neighbours of a paper.
import type { Texts } from '../texts.ts';

export const related: Texts['related'] = {};
