// A finding as a message: the standing question, and each new paper that answers it with its quote.
import type { Finding, Watch } from '../../state/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { abstractButton } from '../answers/buttons.ts';
import { linkedTitle, quoteLines, type Citation } from '../citations.ts';
import { beside, button, rows } from '../components.ts';
import { inlineText } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { indexName } from '../pages.ts';
import { saveMenu } from '../reading-list/save.ts';
import { framed, type Reply } from '../reply.ts';
import { stopId } from './names.ts';

const QUESTION_LENGTH = 300;

/** The characters to keep free for what stands below the papers. */
const FOOTER_ROOM = 200;

/** What a paper takes at least: the beginning of its title, and that its quote is too long. */
const LEAST_ROOM = 250;
const SHORT_TITLE = 60;

/**
 * The message for papers of a finding, best first; the first quote of each is shown. A quote that does not
 * fit is left out whole, and its paper says so.
 */
export function findingMessage(
  watch: Watch,
  finding: Pick<Finding, 'id' | 'index'>,
  citations: readonly Citation[],
  texts: Texts,
): Reply {
  const { watch: text } = texts;
  const heading = [
    `**${text.heading(citations.length)}**`,
    `### ${inlineText(watch.question, QUESTION_LENGTH)}`,
  ].join('\n');
  const room = MESSAGE_LIMITS.text - heading.length - FOOTER_ROOM;
  const { blocks, quotes } = fitted(citations, room, texts.answer.tooLong);
  const papers = citations.map(({ paper, quotes: found }, at) =>
    beside(blocks[at] ?? '', abstractButton(paper, found.slice(0, 1), texts)),
  );
  const kept = watch.channel === null ? [] : [text.keptBy(`<@${watch.user}>`)];
  const checked = texts.answer.verbatim(quotes);
  const footer = `-# ${[checked, indexName(finding.index, texts), ...kept].join(' · ')}`;
  const stop = button({ label: text.stop, id: stopId(watch, finding) });
  const save = saveMenu(
    citations.map(({ paper }) => paper),
    texts,
  );
  return framed([heading, ...papers, null, footer, save, ...rows([stop])]);
}

/** A block a paper, each with its first quote where that fits as well. */
function fitted(
  citations: readonly Citation[],
  room: number,
  tooLong: string,
): { blocks: string[]; quotes: number } {
  const blocks: string[] = [];
  let [left, shown] = [room, 0];
  for (const [at, { paper, quotes }] of citations.entries()) {
    const mine = left - LEAST_ROOM * (citations.length - at - 1);
    const title = linkedTitle(paper);
    const whole = [title, ...quoteLines({ paper, quotes: quotes.slice(0, 1) })].join('\n');
    const [bare, least] = [title, inlineText(paper.title, SHORT_TITLE)].map(
      (name) => `${name}\n-# ${tooLong}`,
    );
    const block = [whole, bare].find((one = '') => one.length <= mine) ?? least ?? '';
    blocks.push(block);
    left -= block.length;
    shown += block === whole ? Math.min(quotes.length, 1) : 0;
  }
  return { blocks, quotes: shown };
}
