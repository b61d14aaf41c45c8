// A paper of the day as a message: its title and the findings that its abstract states, quoted.
import type { Findings } from '../answer/answer.ts';
import type { Texts } from '../texts/texts.ts';
import { codeLink, linkedTitle, quoteLines } from './citations.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { framed, type Reply } from './reply.ts';

/** The characters to keep free for the line at the bottom. */
const FOOTER_ROOM = 200;

/** What is said around the findings; both are markdown. */
interface Framing {
  readonly heading: string;
  /** Small type at the bottom, after what was checked. */
  readonly note?: string;
}

/** The message for a paper. A finding that does not fit is left out whole. */
export function findingsMessage(
  { paper, quotes }: Findings,
  { heading, note }: Framing,
  texts: Texts,
): Reply {
  const { daily } = texts;
  const title = `### ${linkedTitle(paper)}`;
  const code = codeLink(paper, texts);
  const fixed = [heading, title, ...code, note ?? ''].join('\n').length;
  const findings = quoteLines({ paper, quotes });
  const shown = thatFit(findings, MESSAGE_LIMITS.text - fixed - FOOTER_ROOM);
  const body = shown.length === 0 ? daily.noFindings : shown.join('\n\n');
  const missing = findings.length - shown.length;
  const checked = [
    daily.verbatim(shown.length),
    ...(missing === 0 ? [] : [daily.leftOut(missing)]),
  ].join(' · ');
  const footer = [checked, ...(note === undefined ? [] : [note])].map((line) => `-# ${line}`);
  return framed([heading, [title, body, ...code].join('\n'), null, footer.join('\n')]);
}

function thatFit(findings: readonly string[], room: number): string[] {
  return findings.reduce<string[]>((kept, finding) => {
    const longer = [...kept, finding];
    return longer.join('\n\n').length <= room ? longer : kept;
  }, []);
}
