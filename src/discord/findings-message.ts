// The paper of the day as a message: its title and the findings that its abstract states, quoted.
import type { Findings } from '../answer/answer.ts';
import { codeLink, linkedTitle, quoteLines } from './citations.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { framed, type Reply } from './reply.ts';

/** The characters to keep free for the line at the bottom. */
const FOOTER_ROOM = 80;

/** The message for a day's paper; `day` is `YYYY-MM-DD`. A finding that does not fit is left out whole. */
export function findingsMessage({ paper, quotes }: Findings, day: string): Reply {
  const heading = `**Paper of the day** · ${dateInWords(day)}`;
  const title = `### ${linkedTitle(paper)}`;
  const code = codeLink(paper);
  const room = MESSAGE_LIMITS.text - [heading, title, ...code].join('\n').length - FOOTER_ROOM;
  const findings = quoteLines({ paper, quotes });
  const shown = thatFit(findings, room);
  const body =
    shown.length === 0 ? 'Its findings are best read in the abstract.' : shown.join('\n\n');
  const missing = findings.length - shown.length;
  const note = missing === 0 ? '' : ` · ${missing} more did not fit`;
  const footer = `-# ${shown.length}/${shown.length} quotes verbatim${note}`;
  return framed([heading, [title, body, ...code].join('\n'), null, footer]);
}

function thatFit(findings: readonly string[], room: number): string[] {
  return findings.reduce<string[]>((kept, finding) => {
    const longer = [...kept, finding];
    return longer.join('\n\n').length <= room ? longer : kept;
  }, []);
}

function dateInWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
