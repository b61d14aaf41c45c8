// A whole abstract as a message, with what was quoted of it set off.
import { ComponentType } from 'discord.js';
import { assertVerbatim, quoteAt } from '../../answer/quotes.ts';
import type { Paper, Span } from '../../papers/paper.ts';
import type { Texts } from '../../texts/texts.ts';
import { codeLink, linkedTitle } from '../citations.ts';
import { rows } from '../components.ts';
import { blockQuote, escapeMarkdown, shorten } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { saveButton } from '../reading-list/save.ts';
import { relatedButton } from '../related/walk.ts';
import { framed, type Reply } from '../reply.ts';

/** A stretch of an abstract. */
interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** The characters to keep free for the lines around the abstract. */
const MARGIN = 500;

const FILE = 'abstract.txt';

/**
 * The message for a paper's abstract; one that is too long for a message is shortened, and goes along as a file.
 * @param quoted what to set off; undefined when the abstract has changed since it was quoted
 */
export function abstractMessage(
  paper: Paper,
  quoted: readonly Span[] | undefined,
  texts: Texts,
): Reply {
  const { answer } = texts;
  const pieces = piecesOf(paper, quoted ?? []);
  const title = `### ${linkedTitle(paper)}`;
  const code = codeLink(paper, texts);
  const room = MESSAGE_LIMITS.text - [title, ...code].join('\n').length - MARGIN;
  const whole = pieces.map(rendered);
  const fits = whole.join('').length <= room;
  const note = quoted === undefined ? answer.abstractChanged : answer.setOff(quoted.length);
  const notes = [...(note === '' ? [] : [note]), ...(fits ? [] : [answer.attached])];
  const message = framed([
    title,
    ...(fits ? whole : shortened(pieces, room)),
    ...code,
    ...(notes.length === 0 ? [] : [`-# ${notes.join(' ')}`]),
    ...(fits ? [] : [{ type: ComponentType.File, file: { url: `attachment://${FILE}` } } as const]),
    ...rows([relatedButton(paper, '', texts), saveButton(paper, texts)]),
  ]);
  return fits ? message : { ...message, files: [{ name: FILE, content: paper.abstract }] };
}

/** An abstract cut at its quotes, without the white space between; every quote is checked. */
function piecesOf(paper: Paper, quoted: readonly Span[]): Piece[] {
  const { abstract } = paper;
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of quoted.toSorted((one, other) => one.start - other.start)) {
    if (span.start < from) continue;
    const quote = quoteAt(paper, span);
    assertVerbatim(paper, quote);
    pieces.push({ text: abstract.slice(from, span.start), quoted: false });
    pieces.push({ text: quote.text, quoted: true });
    from = span.end;
  }
  pieces.push({ text: abstract.slice(from), quoted: false });
  return pieces.filter(({ text }) => text.trim() !== '');
}

function rendered({ text, quoted }: Piece): string {
  return quoted ? blockQuote(text) : escapeMarkdown(text.trim());
}

/** The beginnings of what stands around the quotes, the quotes whole; of the abstract alone where even they are too long. */
function shortened(pieces: readonly Piece[], room: number): string[] {
  const quotes = pieces.filter(({ quoted }) => quoted).map(rendered);
  const left = room - quotes.join('').length;
  const others = pieces.length - quotes.length;
  // Escaping can double a text.
  const each = Math.floor(left / others / 2);
  if (others === 0 || each < 1) {
    const text = pieces.map((piece) => piece.text).join(' ');
    return [escapeMarkdown(shorten(text.trim(), Math.floor(room / 2)))];
  }
  return pieces.map((piece) =>
    rendered(piece.quoted ? piece : { ...piece, text: shorten(piece.text.trim(), each) }),
  );
}
