// Two papers side by side as a message: aspect by aspect a verbatim quote of each, or that it states none.
import { ASPECTS, type Aspect, type ComparedPaper, type Comparison } from '../../answer/answer.ts';
import type { Texts } from '../../texts/texts.ts';
import { linkedTitle, quoteLines } from '../citations.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { indexName } from '../pages.ts';
import { saveMenu } from '../reading-list/save.ts';
import { framed, type Reply } from '../reply.ts';

/** One quote's place in the message: its aspect, its paper's number from 1, and the lines that show it. */
interface Cell {
  readonly aspect: Aspect;
  readonly number: number;
  readonly quote: string | undefined;
}

/** The message. Where it would be too long, the longest quotes are left out, which is said in their place. */
export function compareMessage({ papers, index }: Comparison, texts: Texts): Reply {
  const { compare: text } = texts;
  const heading = [
    `### ${text.heading}`,
    ...papers.map(({ paper }, at) => `**${at + 1}.** ${linkedTitle(paper)}`),
  ].join('\n');
  const cells = ASPECTS.flatMap((aspect) =>
    papers.map((paper, at) => ({ aspect, number: at + 1, quote: quoteOf(paper, aspect) })),
  );
  const blocks = (shown: ReadonlySet<Cell>): (string | null)[] => [
    heading,
    ...ASPECTS.flatMap((aspect) => [null, aspectBlock(aspect, cells, shown, texts)]),
    null,
    `-# ${[...(shown.size === 0 ? [] : [text.verbatim(shown.size)]), indexName(index, texts)].join(' · ')}`,
  ];
  const shown = new Set(cells.filter(({ quote }) => quote !== undefined));
  while (shown.size > 0 && blocks(shown).join('').length > MESSAGE_LIMITS.text) {
    shown.delete([...shown].reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a)));
  }
  const menu = saveMenu(
    papers.map(({ paper }) => paper),
    texts,
  );
  return { components: [...framed(blocks(shown)).components, menu] };
}

/** A paper's quote for an aspect as a block quote, checked against the abstract on its way out. */
function quoteOf({ paper, quotes }: ComparedPaper, aspect: Aspect): string | undefined {
  const quote = quotes[aspect];
  return quote && quoteLines({ paper, quotes: [quote] }).join('\n');
}

function aspectBlock(
  aspect: Aspect,
  cells: readonly Cell[],
  shown: ReadonlySet<Cell>,
  { compare: text }: Texts,
): string {
  const lines = cells
    .filter((cell) => cell.aspect === aspect)
    .map((cell) => {
      const number = `**${cell.number}.**`;
      if (cell.quote === undefined) return `${number} ${text.notStated}`;
      // A blank line after a quote: without it Discord would draw the next line as part of it.
      return shown.has(cell) ? `${number}\n${cell.quote}\n` : `${number} ${text.tooLong}`;
    });
  return [`**${text.aspects[aspect]}**`, ...lines].join('\n').trimEnd();
}

function lengthOf({ quote = '' }: Cell): number {
  return quote.length;
}
