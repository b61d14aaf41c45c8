// The buttons under answers and abstracts: what each is called in custom ids and what it carries there.
import type { APIButtonComponent } from 'discord.js';
import type { Quote } from '../../answer/answer.ts';
import { abstractMark, paperKey, type Paper, type Span } from '../../papers/paper.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import { button } from '../components.ts';

/** The first part of each custom id. A name that is changed breaks the buttons that are already posted. */
export const ABSTRACT = { name: 'abstract' };
export const PAGE = { name: 'page' };
export const RATE = { name: 'rate' };
export const SHARE = { name: 'share' };

/** Another page of an answer, in place. */
export function pageButton(turn: string, page: number, label: string): APIButtonComponent {
  return button({ label, id: customId(PAGE, turn, String(page)) });
}

/** The whole abstract of a paper, with what was quoted marked. */
export function abstractButton(
  paper: Paper,
  quotes: readonly Quote[],
  { answer }: Texts,
): APIButtonComponent {
  const spans = quotes.map(({ start, end }) => `${start}-${end}`).join('.');
  const id = customId(ABSTRACT, paperKey(paper), abstractMark(paper), spans);
  return button({ label: answer.wholeAbstract, id });
}

/** The spans in a custom id; none where there are none. */
export function spansIn(text: string): Span[] {
  return [...text.matchAll(/(\d{1,9})-(\d{1,9})/g)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
}

/** Posts a private answer's page to the channel; `done` once it has. */
export function shareButton(
  turn: string,
  page: number,
  done: boolean,
  { answer }: Texts,
): APIButtonComponent {
  const label = done ? answer.shared : answer.share;
  return button({ label, id: customId(SHARE, turn, String(page)), disabled: done });
}

/** Whether the answer helped. */
export function ratingButtons(turn: string, { answer }: Texts): APIButtonComponent[] {
  return [
    button({ label: answer.helpful, emoji: '👍', id: customId(RATE, turn, 'up') }),
    button({ label: answer.notHelpful, emoji: '👎', id: customId(RATE, turn, 'down') }),
  ];
}
