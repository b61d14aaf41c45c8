// The catalogue in English, section by section.
import { answer } from './answer.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { conversation } from './conversation.ts';
import { daily } from './daily.ts';
import { data } from './data.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { readingList } from './reading-list.ts';
import { related } from './related.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { watch } from './watch.ts';

export const en = {
  answer,
  common,
  compare,
  conversation,
  daily,
  data,
  errors,
  help,
  readingList,
  related,
  settings,
  status,
  watch,
};
