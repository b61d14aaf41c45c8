// A walk from paper to paper as custom ids carry it: where it stands, what led there, and where it began.
import type { APIButtonComponent } from 'discord.js';
import { paperKey, type Paper } from '../../papers/paper.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import { button } from '../components.ts';

/** The first part of each custom id. A name that is changed breaks the buttons that are already posted. */
export const RELATED = { name: 'related' };
export const WALK = { name: 'walk' };
export const START = { name: 'start' };

/** Where a walk stands. */
export interface Walk {
  /** The key of the paper whose neighbours are shown; undefined where they are those of the text it began with. */
  readonly at: string | undefined;
  /** The keys of the papers that led there, oldest first; the last few of them. */
  readonly trail: readonly string[];
  /** What it began with, if that was an answer, whose papers are offered, or a text; either is kept as a turn. */
  readonly origin?: { readonly kind: 'answer' | 'text'; readonly turn: string };
  /** The page of neighbours, from 0. */
  readonly page: number;
}

/** So many steps can be taken back; more would not fit into a custom id. */
const LONGEST_TRAIL = 4;

const ORIGINS = { a: 'answer', t: 'text' } as const;

/** The walk one step further. A paper that it has come through already ends the trail there. */
export function stepTo({ at, trail, origin }: Walk, key: string | undefined): Walk {
  const path = at === undefined ? trail : [...trail, at];
  const earlier = key === undefined ? 0 : path.indexOf(key);
  return {
    at: key,
    trail: earlier < 0 ? path.slice(-LONGEST_TRAIL) : path.slice(0, earlier),
    ...(origin === undefined ? {} : { origin }),
    page: 0,
  };
}

/** A walk as the arguments of a custom id. */
function walkArgs({ at, trail, origin, page }: Walk): string[] {
  const began = origin === undefined ? '' : `${origin.kind.charAt(0)}${origin.turn}`;
  return [at ?? '', String(page), trail.join('.'), began];
}

/** The walk that the arguments of a custom id tell of. */
export function walkIn([at = '', page = '', trail = '', began = '']: readonly string[]): Walk {
  const kind = Object.entries(ORIGINS).find(([letter]) => began.startsWith(letter))?.[1];
  return {
    at: at === '' ? undefined : at,
    trail: trail === '' ? [] : trail.split('.'),
    ...(kind === undefined ? {} : { origin: { kind, turn: began.slice(1) } }),
    page: Number(page) || 0,
  };
}

/** A button that shows a walk in place. */
export function walkButton(walk: Walk, label: string): APIButtonComponent {
  return button({ label, id: customId(WALK, ...walkArgs(walk)) });
}

/** The same for a step back: a paper of the trail may be among the neighbours, and no two ids may be the same. */
export function backButton(walk: Walk, label: string): APIButtonComponent {
  return button({ label, id: customId(WALK, ...walkArgs(walk), 'back') });
}

/** A paper's neighbours, for the one who presses; `turn` is the answer that it stands in, if it does. */
export function relatedButton(paper: Paper, turn: string, { answer }: Texts): APIButtonComponent {
  return button({ label: answer.related, id: customId(RELATED, paperKey(paper), turn) });
}
