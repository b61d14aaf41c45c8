// The names of what a standing question's buttons and menus do; those that are posted carry them.
import type { APIButtonComponent } from 'discord.js';
import type { Finding, Watch } from '../../state/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import { button } from '../components.ts';

export const WATCH = { name: 'watch' };
export const STOP = { name: 'watch-stop' };
export const REMOVE = { name: 'watch-remove' };

/** The custom id of the button that stops a question, which also tells the message of a finding from all others. */
export function stopId(watch: Pick<Watch, 'id'>, finding: Pick<Finding, 'id'>): string {
  return customId(STOP, watch.id, finding.id);
}

/** Keeps the question of a turn that found no answer. */
export function watchButton(turn: string, { watch }: Texts): APIButtonComponent {
  return button({ label: watch.tellMe, id: customId(WATCH, turn) });
}
