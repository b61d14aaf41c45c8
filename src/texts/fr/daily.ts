// The paper of the day: its posts and its schedule.
import type { Texts } from '../texts.ts';

export const daily: Texts['daily'] = {};
