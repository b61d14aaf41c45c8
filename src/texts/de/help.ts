// Help, and the names and descriptions of commands.
import type { Texts } from '../texts.ts';

export const help: Texts['help'] = {};
